-- expect: runtime: attempt to call a nil value (global 'transfer')
local _ENV = {}
transfer {}
