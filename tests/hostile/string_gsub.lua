-- expect: runtime: "string.gsub" is not offered
local s = ("x"):gsub("x", "y")
assert(s)
