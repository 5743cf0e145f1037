-- expect: runtime: rules have no global "next"
next({ 1 })
