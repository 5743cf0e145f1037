instrument { id = "law:1", kind = "law", title = { en = "Law" } }
instrument { id = "law:2", kind = "law", title = { vi = "Luật", fr = "Loi" } }
instrument { id = "law:3", kind = "law", title = "" }
