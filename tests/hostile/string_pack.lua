-- expect: runtime: "string.pack" is not offered
string.pack("!16i16", 1)
