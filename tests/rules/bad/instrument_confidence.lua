instrument { id = "law:1", kind = "law", title = "Luật", confidence = "high" }
