-- expect: runtime: instrument(…) cannot be changed
local ref = instrument "decree:1"
ref.instrument = "decree:2"
