-- expect: runtime: nothing is seen
for name in pairs(string) do error(name) end
error("nothing is seen", 0)
