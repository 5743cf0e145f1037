-- expect: runtime: more than 250 values to unpack
table.unpack({}, 1, 1e8)
