subject { id = "a", field = "f", name = "A", actions = "issue" }
subject { id = "b", field = "f", name = "B", actions = {} }
subject { id = "c", field = "f", name = "C", actions = { "issue", "issue" } }
subject { id = "d", field = "f", name = "D", actions = { "issue", true } }
subject { id = "e", field = "f", name = "E", actions = { "issue", nil, "revoke" } }
