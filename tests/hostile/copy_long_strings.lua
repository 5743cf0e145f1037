-- expect: limit: went past its instruction limit
local a = "a"
for _ = 1, 15 do a = a .. a end
local i = 0
while true do i = i + 1; local b = a .. i end
