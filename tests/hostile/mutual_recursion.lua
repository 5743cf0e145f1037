-- expect: limit: nested its calls
local a, b
function a(n) return { b(n + 1) } end
function b(n) return { a(n + 1) } end
a(1)
