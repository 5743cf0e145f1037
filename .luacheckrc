-- What rule files may use: the rule language and nothing else. The list is
-- what docs/rules.md names and what src/lua offers; a test compares them.
std = "none"
max_line_length = false -- Vietnamese takes two bytes a letter
read_globals = {
  -- statements
  "instrument", "holder", "fact", "subject",
  "origin", "transfer", "handles", "receives", "requires", "caveat", "unknown",
  "expect", -- in tests
  -- conditions and values
  "one_of", "none_of", "any_of", "at_least", "below", "all", "predicate", "same_as",
  -- Lua
  "assert", "error", "ipairs", "pairs", "select", "tonumber", "tostring", "type",
  math = {
    fields = {
      "abs", "acos", "asin", "atan", "ceil", "cos", "deg", "exp", "floor", "fmod", "huge", "log", "max",
      "maxinteger", "min", "mininteger", "modf", "pi", "rad", "sin", "sqrt", "tan", "tointeger", "type", "ult",
    },
  },
  string = {
    fields = { "byte", "find", "format", "len", "lower", "split", "starts_with", "sub", "trim", "upper" },
  },
  table = { fields = { "concat", "insert", "remove", "sort", "unpack" } },
}
-- Scripts of the project itself, run by lua5.4 outside the sandbox.
files["tests/oracle"] = { std = "lua54" }
files["tests/oracle/*.lua"] = { std = "lua54" }
files["tests/docs/*.lua"] = { std = "lua54" }
files["tests/errors/*.lua"] = { std = "lua54" }
files["tests/law"] = { std = "lua54" }
files["tests/law/*.lua"] = { std = "lua54" }
files["tests/sql"] = { std = "lua54" }
files["tests/sql/*.lua"] = { std = "lua54" }
-- Wrong on purpose, or read by another tool.
exclude_files = { "build", "docs/editor", "tests/hostile", "tests/rules/bad" }
