-- expect: runtime: attempt to index a string value
local s = "x"
s.upper = 1
