-- expect: runtime: rules have no global "loadstring"
loadstring("return 1")()
