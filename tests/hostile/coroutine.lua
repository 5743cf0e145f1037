-- expect: runtime: rules have no global "coroutine"
coroutine.wrap(function() while true do end end)()
