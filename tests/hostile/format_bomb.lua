-- expect: limit: went past its instruction limit
local s, ones = "", {}
for i = 1, 250 do s, ones[i] = s .. "%99d", 1 end
while true do local text = s:format(table.unpack(ones)) end
