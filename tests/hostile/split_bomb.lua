-- expect: limit: 
local text = ","
for _ = 1, 15 do text = text .. text end
local all = {}
while true do all[#all + 1] = text:split(",") end
