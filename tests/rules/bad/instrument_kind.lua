instrument { id = "law:1", kind = "degree", title = "Nghị định" }
instrument { id = "law:2", kind = "letter of intent", title = "Thư" }
