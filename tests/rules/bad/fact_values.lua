fact { id = "a", type = "enum", values = {} }
fact { id = "b", type = "enum", values = "one" }
fact { id = "c", type = "enum", values = { "one", 2 } }
fact { id = "d", type = "enum", values = { "one", "two", "one" } }
fact { id = "e", type = "enum", values = { { vi = "Một" } } }
fact { id = "f", type = "enum", values = { { id = "one", vi = "Một", label = "Một" } } }
fact { id = "g", type = "enum", values = { one = true } }
