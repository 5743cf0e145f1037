-- expect: runtime: rules have no global "dofile"
dofile("/etc/passwd")
