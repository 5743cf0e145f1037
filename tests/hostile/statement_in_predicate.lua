-- expect: bad-predicate: transfer cannot be used inside a predicate
fact { id = "a", type = "boolean" }
caveat { id = "x", text = "x", where = predicate({ "a" }, function()
  transfer {}
  return true
end) }
