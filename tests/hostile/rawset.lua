-- expect: runtime: rules have no global "rawset"
rawset(string, "upper", nil)
