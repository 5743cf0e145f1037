transfer { "r", id = "r", basis = instrument "law:1", confidence = "text", facts = { "F1" }, power = { "s" }, from = "a", to = "b", mode = "devolution" }
