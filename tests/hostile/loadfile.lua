-- expect: runtime: rules have no global "loadfile"
loadfile("/etc/passwd")
