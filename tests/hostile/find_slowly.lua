-- expect: limit: went past its instruction limit
local text, word = "a", "a"
for _ = 1, 15 do text = text .. text end
for _ = 1, 14 do word = word .. word end
word = word .. "b"
while not text:find(word) do end
