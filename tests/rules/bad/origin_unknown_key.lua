origin { id = "r", basis = instrument "law:1", confidence = "text", facts = { "F1" }, power = { "s" }, holder = "h", from = "x" }
