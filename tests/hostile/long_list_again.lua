-- expect: limit: went past its instruction limit
local list = {}
for i = 1, 5000 do list[i] = "F" .. i end
for _ = 1, 1000000 do caveat { id = "x", text = "x", facts = list } end
