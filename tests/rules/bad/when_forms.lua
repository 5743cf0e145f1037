caveat { id = "a", text = "x", when = { lines = one_of {} } }
caveat { id = "b", text = "x", when = { lines = one_of "a" } }
caveat { id = "c", text = "x", when = { lines = none_of { "a", 5 } } }
caveat { id = "d", text = "x", when = { lines = at_least("5") } }
caveat { id = "e", text = "x", when = { lines = below(0.00001) } }
caveat { id = "f", text = "x", when = { lines = all { at_least(1), {} } } }
caveat { id = "g", text = "x", when = { lines = all(at_least(1)) } }
caveat { id = "h", text = "x", when = { lines = all {} } }
