-- expect: limit: nested its calls
local function f() return 1 + f() end
f()
