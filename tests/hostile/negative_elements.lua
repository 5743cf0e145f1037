-- expect: limit: went past its instruction limit
local when = {}
for i = 1, 200000 do when[-i] = true end
for i = 1, 100000 do caveat { id = "c" .. i, text = "x", when = when } end
