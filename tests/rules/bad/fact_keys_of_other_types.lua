fact { id = "a", type = "boolean", values = { "yes", "no" } }
fact { id = "b", type = "boolean", thresholds = { 1 } }
fact { id = "c", type = "enum", values = { "x" }, unit = "m" }
fact { id = "d", type = "number", level = "province" }
