-- expect: runtime: rules have no global "getmetatable"
getmetatable("").__index.upper = nil
