transfer { id = "r", basis = instrument "law:1", confidence = "text", facts = { "F1" }, from = "a", to = "b", mode = "devolution", power = "s" }
transfer { id = "r", basis = instrument "law:1", confidence = "text", facts = { "F1" }, from = "a", to = "b", mode = "devolution", power = {} }
transfer { id = "r", basis = instrument "law:1", confidence = "text", facts = { "F1" }, from = "a", to = "b", mode = "devolution", power = { "s", "issue", "amend" } }
transfer { id = "r", basis = instrument "law:1", confidence = "text", facts = { "F1" }, from = "a", to = "b", mode = "devolution", power = { "s", 5 } }
transfer { id = "r", basis = instrument "law:1", confidence = "text", facts = { "F1" }, from = "a", to = "b", mode = "devolution", power = { { "s", "issue" }, "t" } }
transfer { id = "r", basis = instrument "law:1", confidence = "text", facts = { "F1" }, from = "a", to = "b", mode = "devolution", power = { { "s", {} } } }
transfer { id = "r", basis = instrument "law:1", confidence = "text", facts = { "F1" }, from = "a", to = "b", mode = "devolution", power = { "s", action = "issue" } }
