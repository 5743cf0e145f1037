-- expect: runtime: a __gc field is data
local t = { __gc = function() while true do end end, __index = 1 }
t = nil
error("a __gc field is data", 0)
