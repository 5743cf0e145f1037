-- expect: bad-predicate: fact cannot be used inside a predicate
fact { id = "a", type = "boolean" }
local declare = fact
caveat { id = "x", text = "x", where = predicate({ "a" }, function()
  declare { id = "b", type = "boolean" }
  return true
end) }
