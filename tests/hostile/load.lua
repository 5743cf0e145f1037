-- expect: runtime: rules have no global "load"
load("return 1")()
