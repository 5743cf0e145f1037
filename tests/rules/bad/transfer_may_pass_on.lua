transfer { id = "r", basis = instrument "law:1", confidence = "text", facts = { "F1" }, power = { "s" }, from = "a", to = "b", mode = "devolution", may_pass_on = "no" }
