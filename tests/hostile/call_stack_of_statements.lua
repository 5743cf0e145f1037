-- expect: wrong-type: transfer wants one table
local function f(n) if n > 0 then return f(n - 1) end return transfer() end
f(50)
