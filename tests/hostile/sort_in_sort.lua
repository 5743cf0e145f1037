-- expect: runtime: stack overflow
local function less()
  table.sort({ 1, 2 }, less)
  return false
end
less()
