-- expect: limit: went past its memory limit
local f = function() end
while true do
  local g = f
  f = function() return g end
end
