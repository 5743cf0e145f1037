-- expect: runtime: "string.rep" is not offered
local s = ("x"):rep(1e9)
assert(s)
