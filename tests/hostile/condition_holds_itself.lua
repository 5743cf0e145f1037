-- expect: condition-too-large: nested too deep or too large
local list = {}
local any = any_of(list)
list[1] = { any }
list[2] = { any, any }
caveat { id = "x", text = "x", when = any }
