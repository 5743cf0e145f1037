-- expect: runtime: "string.rep" is not offered
string.rep("x", 1e9)
