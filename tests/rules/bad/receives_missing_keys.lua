receives { id = "r", power = { "s" } }
