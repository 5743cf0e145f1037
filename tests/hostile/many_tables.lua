-- expect: limit: went past its memory limit
local t = {}
while true do t = { t } end
