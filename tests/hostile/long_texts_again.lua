-- expect: limit: went past its instruction limit
local text = "x"
while #text < 4096 do text = text .. text end
for _ = 1, 10000000 do caveat { id = "x", text = { vi = text, en = text } } end
