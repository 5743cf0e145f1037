-- expect: runtime: number has no integer representation
local x = 2.5 | 1
