-- expect: runtime: a library cannot be changed
table.insert(string, function() end)
