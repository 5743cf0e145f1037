-- expect: runtime: format cannot take "%p
string.format("%p", {})
