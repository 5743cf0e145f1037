subject { id = "s", field = "f", name = "S", action = { "issue" } }
