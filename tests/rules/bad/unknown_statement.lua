instrument { id = "law:1", kind = "law", title = "Luật" }
transfers { id = "r" }
