-- expect: too-long: more than 4096 elements
local list = {}
for i = 1, 5000 do list[i] = "F" .. i end
caveat { id = "x", text = "x", facts = list }
