-- expect: runtime: an error was raised that is a function
error(function() end)
