-- expect: limit: nested its calls
local function grow(...)
  return 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, ...
end
local function more(n, ...)
  if n == 0 then return select("#", ...) end
  return more(n - 1, grow(...))
end
assert(more(100000))
