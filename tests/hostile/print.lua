-- expect: runtime: rules have no global "print"
print("hello")
