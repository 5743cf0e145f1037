-- expect: runtime: rules have no global "warn"
warn("@on")
