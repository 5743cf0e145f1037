fact { id = "a", type = "number", thresholds = { 1.0005 } }
fact { id = "b", type = "number", thresholds = { 0 / 0, 1 / 0 } }
fact { id = "c", type = "number", thresholds = { 2000000000000, math.mininteger } }
fact { id = "d", type = "number", thresholds = { "10" } }
fact { id = "e", type = "number", thresholds = 10 }
