fact { id = "a", type = "number", min = "0" }
fact { id = "b", type = "boolean", max = 1 }
fact { id = "c", type = "enum", values = { "x", "y" }, min = 0 }
fact { id = "d", type = "number", max = 0.0005 }
fact { id = "e", type = "number", min = { 0 } }
