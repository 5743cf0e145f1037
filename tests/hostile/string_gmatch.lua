-- expect: runtime: "string.gmatch" is not offered
for w in ("a b"):gmatch("%a+") do assert(w) end
