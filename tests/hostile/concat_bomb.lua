-- expect: runtime: the text grows past 64 KiB
local t = {}
for i = 1, 100000 do t[i] = "xxxxxxxxxx" end
assert(table.concat(t, ", "))
