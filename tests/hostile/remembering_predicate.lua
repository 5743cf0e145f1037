-- expect: bad-predicate: answers differently when it is asked again
fact { id = "a", type = "boolean" }
local n = 0
caveat { id = "x", text = "x", where = predicate({ "a" }, function()
  n = n + 1
  return n > 2
end) }
