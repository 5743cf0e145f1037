-- expect: syntax: unfinished string
local s = "
