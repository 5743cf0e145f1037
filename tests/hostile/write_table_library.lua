-- expect: runtime: "table" cannot be changed
table.sort = nil
