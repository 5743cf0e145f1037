-- expect: runtime: a library cannot be changed
table.insert(_ENV, 1)
