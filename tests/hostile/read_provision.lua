-- expect: runtime: instrument(…) has no "instrument"
local ref = instrument "decree:1"
assert(ref.instrument)
