-- expect: runtime: a pattern is plain text here
-- find takes plain text, so that a pattern never matches
assert(not ("aaa"):find("a-b"))
assert(not ("aaa"):find("%a"))
assert(("a%a"):find("%a") == 2)
error("a pattern is plain text here", 0)
