-- expect: runtime: format cannot take
string.format("%999d", 1)
