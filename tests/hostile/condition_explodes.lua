-- expect: condition-too-large: combinations of its alternatives
local function two(i) return any_of { { ["a" .. i] = true }, { ["b" .. i] = true } } end
local when = {}
for i = 1, 60 do when[i] = two(i) end
caveat { id = "x", text = "x", when = when }
