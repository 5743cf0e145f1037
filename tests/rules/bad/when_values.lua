caveat { id = "a", text = "x", when = { lines = 5 } }
caveat { id = "b", text = "x", when = { lines = { "a", "b" } } }
caveat { id = "c", text = "x", when = { lines = any_of { "a" } } }
caveat { id = "d", text = "x", when = { lines = instrument "law:1" } }
caveat { id = "e", text = "x", when = { lines = function() end } }
caveat { id = "f", text = "x", when = { lines = "" } }
