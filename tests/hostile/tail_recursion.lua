-- expect: limit: went past its instruction limit
local function f() return f() end
f()
