-- expect: unknown-key: caveat has 936 more unknown keys
local t = { id = "x", text = "x" }
for i = 1, 1000 do t["exceptn_" .. i] = true end
caveat(t)
