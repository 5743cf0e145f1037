-- expect: runtime: attempt to divide by zero
local zero = 0
local x = 1 // zero
assert(x)
