-- expect: runtime: rules have no global "os"
local env = _ENV
assert(env.os)
