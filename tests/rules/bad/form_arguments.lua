caveat { id = "a", text = "x", when = { a = one_of("a", "b") } }
