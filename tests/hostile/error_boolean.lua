-- expect: runtime: an error was raised that is a boolean
error(false)
