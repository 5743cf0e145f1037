-- expect: limit: made a string of more than 64 KiB
local s = "xxxxxxxx"
while true do s = s .. s end
