-- expect: limit: went past its instruction limit
local text = { vi = "x" }
for i = 1, 50000 do text["k" .. i] = true end
for i = 1, 100000 do caveat { id = "c" .. i, text = text } end
