caveat { id = "a", text = "x", where = function() return true end }
caveat { id = "b", text = "x", where = predicate({ "a" }, "a") }
caveat { id = "c", text = "x", where = predicate("a", function() return true end) }
caveat { id = "d", text = "x", where = predicate({}, function() return true end) }
caveat { id = "e", text = "x", where = predicate({ "a", "a" }, function() return true end) }
caveat { id = "f", text = "x", where = predicate({ "a" }, tostring) }
caveat { id = "g", text = "x",
  where = predicate({ "a", "b", "c", "d", "e", "f", "g", "h", "i" }, function() return true end) }
