-- expect: runtime: any function may compare
table.sort({ 1, 2, 3 }, tostring)
error("any function may compare", 0)
