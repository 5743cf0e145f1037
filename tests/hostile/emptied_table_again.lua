-- expect: limit: went past its instruction limit
local t = { id = "x", text = "x" }
for i = 1, 100000 do t["e" .. i] = true end
for i = 1, 100000 do t["e" .. i] = nil end
for _ = 1, 100000 do caveat(t) end
