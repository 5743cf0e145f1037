caveat { id = "a", text = "x", when = "always" }
caveat { id = "b", text = "x", when = one_of { "a" } }
caveat { id = "c", text = "x", when = { "a" } }
caveat { id = "d", text = "x", when = { { a = true } } }
caveat { id = "e", text = "x", when = { [true] = true } }
