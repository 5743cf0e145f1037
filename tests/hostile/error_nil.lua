-- expect: runtime: an error was raised that is a nil
error(nil)
