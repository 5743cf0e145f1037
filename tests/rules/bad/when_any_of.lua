caveat { id = "a", text = "x", when = any_of {} }
caveat { id = "b", text = "x", when = any_of { "a" } }
caveat { id = "c", text = "x", when = any_of(true) }
caveat { id = "d", text = "x", when = { a = true, any_of { { b = 5 } } } }
