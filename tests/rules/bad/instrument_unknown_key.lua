instrument { id = "law:1", kind = "law", title = "Luật", isued = "2025-01-01" }
