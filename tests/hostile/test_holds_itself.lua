-- expect: condition-too-large: nested too deep or too large
local list = {}
local both = all(list)
list[1], list[2] = both, both
caveat { id = "x", text = "x", when = { a = both } }
