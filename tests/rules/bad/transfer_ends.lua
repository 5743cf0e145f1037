transfer { id = "r", basis = instrument "law:1", confidence = "text", facts = { "F1" }, power = { "s" }, from = { "a" }, to = same_as { "s", "issue" }, mode = "devolution" }
