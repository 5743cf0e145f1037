-- expect: runtime: a library cannot be changed
table.sort(string)
