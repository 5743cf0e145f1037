-- expect: limit: went past its instruction limit
local t = { id = "x", text = "x" }
for i = 1, 50000 do t["exceptn_" .. i] = true end
for _ = 1, 100000 do caveat(t) end
