-- expect: runtime: rules have no global "rawget"
rawget(string, "upper")
