-- expect: limit: went past its memory limit
fact { id = "a", type = "boolean" }
local keep = {}
caveat { id = "x", text = "x", where = predicate({ "a" }, function()
  for i = 1, 1e9 do keep[i] = i end
end) }
