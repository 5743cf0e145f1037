-- expect: runtime: "string.dump" is not offered
string.dump(function() end)
