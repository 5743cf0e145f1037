-- expect: runtime: rules have no global "xpcall"
xpcall(error, function() end)
