receives { id = "r", basis = instrument "law:1", confidence = "text", facts = { "F1" }, by = { "h" }, of = {}, field = { "a", "a" } }
