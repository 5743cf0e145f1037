-- expect: runtime: format widths are bounded
local s = ("%99d"):format(1)
assert(#s == 99)
error("format widths are bounded", 0)
