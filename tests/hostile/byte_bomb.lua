-- expect: limit: 
local s = "x"
for _ = 1, 15 do s = s .. s end
while true do local n = select("#", s:byte(1, -1)) end
