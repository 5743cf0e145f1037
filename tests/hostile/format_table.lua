-- expect: runtime: format takes texts, numbers and booleans
string.format("%s", {})
