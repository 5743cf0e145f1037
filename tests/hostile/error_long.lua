-- expect: runtime: aaaaaaaaaaaaaaaa
local s = "aaaaaaaaaaaaaaaa"
for _ = 1, 11 do s = s .. s end
error(s, 0)
