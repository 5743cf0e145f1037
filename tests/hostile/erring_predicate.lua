-- expect: bad-predicate: attempt to perform arithmetic
fact { id = "a", type = "boolean" }
caveat { id = "x", text = "x", where = predicate({ "a" }, function(a)
  return a + 1 > 2
end) }
