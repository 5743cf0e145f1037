-- expect: limit: went past its instruction limit
local t = {}
for i = 1, 50000 do t[i] = i end
while true do t[50000] = table.remove(t, 1) end
