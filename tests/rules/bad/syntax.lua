fact { id = "a", type = "boolean" }
fact { id = "b" type = "boolean" }
