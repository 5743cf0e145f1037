origin { id = "r", basis = instrument "law:1", confidence = "text", facts = { "F1" }, power = { "s" }, holder = { "s", "issue" } }
origin { id = "r", basis = instrument "law:1", confidence = "text", facts = { "F1" }, power = { "s" }, holder = one_of { "s" } }
origin { id = "r", basis = instrument "law:1", confidence = "text", facts = { "F1" }, power = { "s" }, holder = same_as { "s" } }
origin { id = "r", basis = instrument "law:1", confidence = "text", facts = { "F1" }, power = { "s" }, holder = same_as { "s", { "a", "b" } } }
origin { id = "r", basis = instrument "law:1", confidence = "text", facts = { "F1" }, power = { "s" }, holder = same_as "s" }
