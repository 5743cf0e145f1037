-- expect: runtime: rules have no global "_G"
_G.transfer = nil
