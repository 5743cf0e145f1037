-- expect: runtime: rules have no global "collectgarbage"
collectgarbage("stop")
