-- expect: unknown-key: caveat has a value without a key
local t = { id = "x", text = "x" }
for i = 1, 100000 do t[i] = i end
caveat(t)
