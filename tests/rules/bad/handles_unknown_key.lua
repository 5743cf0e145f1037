handles { id = "r", basis = instrument "law:1", confidence = "text", facts = { "F1" }, by = "h", off = "province" }
