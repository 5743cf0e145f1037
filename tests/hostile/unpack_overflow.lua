-- expect: runtime: more than 250 values to unpack
table.unpack({}, math.mininteger, math.maxinteger)
