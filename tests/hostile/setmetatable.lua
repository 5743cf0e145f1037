-- expect: runtime: rules have no global "setmetatable"
setmetatable({}, { __gc = function() while true do end end })
