-- expect: runtime: "table.pack" is not offered
table.pack(1)
