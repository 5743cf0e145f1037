fact { id = "radio", type = "boolean" }
fact { id = "scope", type = "enum", values = { "one", "many" } }
fact { id = "lines", type = "number", thresholds = { 100 } }
fact { id = "site", type = "place" }
caveat { id = "a", text = "x", where = predicate({ "radio" }, function(radio) return radio and 1 end) }
caveat { id = "b", text = "x", where = predicate({ "scope" }, function(scope) if scope == "one" then return true end end) }
caveat { id = "c", text = "x", where = predicate({ "radio", "lines" }, function(radio, lines) return radio and lines >= 6000 end) }
caveat { id = "d", text = "x", where = predicate({ "lines" }, function(lines) return lines >= 100 end) }
caveat { id = "e", text = "x", where = predicate({ "site" }, function() return true end) }
caveat { id = "f", text = "x", where = predicate({ "radoi" }, function() return true end) }
