-- expect: runtime: error 42
error(42)
