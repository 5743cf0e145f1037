-- expect: runtime: rules have no global "os"
os.execute("true")
