-- expect: runtime: "string.match" is not offered
assert(string.match("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "(.-)*b"))
