-- expect: runtime: format cannot take
string.format("%*d", 1e9, 1)
