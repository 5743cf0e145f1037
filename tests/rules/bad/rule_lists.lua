caveat { id = "a", text = "x", facts = "F1" }
caveat { id = "b", text = "x", facts = {} }
caveat { id = "c", text = "x", facts = { "F1", "F1" } }
caveat { id = "d", text = "x", exception_to = 5 }
caveat { id = "e", text = "x", exception_to = { "a", {} } }
caveat { id = "f", text = "x", facts = { [1] = "F1", [3] = "F3" } }
