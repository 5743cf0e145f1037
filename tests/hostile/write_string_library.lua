-- expect: runtime: "string" cannot be changed
string.upper = function() return "" end
