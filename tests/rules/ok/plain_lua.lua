-- What Lua offers to rules, used as rules use it.
local names = {}
for i, name in ipairs { "c", "a", "b" } do names[i] = name end
table.sort(names)
assert(table.concat(names, ",") == "a,b,c")
table.sort(names, function(a, b) return a > b end)
assert(table.concat(names, ",") == "c,b,a")
table.insert(names, "d")
table.insert(names, 1, "e")
assert(table.remove(names) == "d" and table.remove(names, 1) == "e" and #names == 3)
assert(select("#", table.unpack(names)) == 3 and select(2, table.unpack(names)) == "b")

local order = {}
for key in pairs { z = 1, a = 1, [10] = 1, [2] = 1, [-1.5] = 1, B = 1 } do order[#order + 1] = tostring(key) end
assert(table.concat(order, " ") == "-1.5 2 10 B a z")

local parts = ("a,b,,c"):split(",")
assert(#parts == 4 and parts[3] == "" and parts[4] == "c")
assert(#(""):split(",") == 1)
assert(("  x y\n"):trim() == "x y" and (""):trim() == "")
assert(("Điều 4"):starts_with("Điều") and not ("a"):starts_with("ab"))
assert(("a.b.c"):find(".") == 2 and ("a.b.c"):find(".", 3) == 4 and ("abc"):find("") == 1)
assert(("abc"):find("c", -1) == 3 and ("abc"):find("a", 9) == nil and select(2, ("abc"):find("bc")) == 3)
assert(("ABC"):lower() == "abc" and ("abc"):upper() == "ABC" and ("abc"):sub(2) == "bc" and ("abc"):len() == 3)
assert(("%s-%03d-%5.2f-%s%%"):format("x", 7, 1.5, true) == "x-007- 1.50-true%")
assert(("a"):byte() == 97)

assert(tostring({}) == "table" and tostring(tostring) == "function" and tostring(nil) == "nil")
assert(tostring(12) == "12" and tostring(1.5) == "1.5" and tonumber("0x10") == 16 and tonumber("x") == nil)
assert(type(1) == "number" and math.floor(2.5) == 2 and math.max(1, 3) == 3 and math.type(1) == "integer")
