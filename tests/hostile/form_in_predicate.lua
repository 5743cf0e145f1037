-- expect: bad-predicate: one_of cannot be used inside a predicate
fact { id = "a", type = "boolean" }
caveat { id = "x", text = "x", where = predicate({ "a" }, function(a)
  return one_of { a }
end) }
