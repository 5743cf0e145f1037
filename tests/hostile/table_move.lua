-- expect: runtime: "table.move" is not offered
table.move({}, 1, 1e9, 2)
