-- expect: runtime: element 1 is a nil
table.concat({}, "x", 1, math.maxinteger)
