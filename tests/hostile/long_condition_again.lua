-- expect: condition-too-large: more than 256 tests
local when = {}
for i = 1, 30000 do when["f" .. i] = true end
for _ = 1, 500 do caveat { id = "x", text = "x", when = when } end
