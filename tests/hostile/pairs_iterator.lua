-- expect: runtime: bad argument #1 to 'pairs'
local step = pairs({ 1 })
step("x", "y")
pairs(nil)
