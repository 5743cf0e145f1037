-- expect: limit: went past its instruction limit
fact { id = "a", type = "boolean" }
caveat { id = "x", text = "x", where = predicate({ "a" }, function()
  while true do end
end) }
