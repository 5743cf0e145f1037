caveat { id = "a", text = "x", basis = "law:1" }
caveat { id = "b", text = "x", basis = one_of { "law:1" } }
caveat { id = "c", text = "x", ended_by = { "law:1" } }
caveat { id = "d", text = "x", basis = (instrument "law:1"):article({}) }
caveat { id = "e", text = "x", basis = (instrument "law:1"):article(1.5) }
caveat { id = "f", text = "x", basis = (instrument "law:1"):clause("") }
