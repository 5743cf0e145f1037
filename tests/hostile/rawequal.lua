-- expect: runtime: rules have no global "rawequal"
rawequal({}, {})
