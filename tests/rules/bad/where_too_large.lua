local values, names = {}, {}
for i = 1, 60 do values[i] = "v" .. i end
for i = 1, 3 do
  names[i] = "f" .. i
  fact { id = names[i], type = "enum", values = values }
end
caveat { id = "a", text = "x", where = predicate(names, function() return true end) }
