requires { id = "r", power = { "s" }, needs = "t", text = "x", facts = { "F1" } }
requires { id = "q", power = { "s" }, needs = { { "t" } }, text = "x", facts = { "F1" } }
