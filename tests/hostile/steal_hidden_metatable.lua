-- expect: runtime: rules have no global "getmetatable"
local mt = getmetatable(instrument "x")
mt.__index = nil
