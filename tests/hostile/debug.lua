-- expect: runtime: rules have no global "debug"
debug.sethook()
