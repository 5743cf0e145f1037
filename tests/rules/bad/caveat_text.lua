caveat { id = "r", text = { "x" } }
caveat { id = "q", text = { vi = 1 } }
caveat { id = "p", text = 5, note = {} }
