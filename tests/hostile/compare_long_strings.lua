-- expect: limit: went past its instruction limit
local a, b = "a", "a"
for _ = 1, 15 do a, b = a .. a, b .. b end
a, b = a .. "1", b .. "2"
while a ~= b do end
