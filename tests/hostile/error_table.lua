-- expect: runtime: an error was raised that is a table
error({ code = 1 })
