-- expect: runtime: rules have no global "io"
io.open("/etc/passwd")
