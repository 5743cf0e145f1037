-- expect: runtime: elsewhere
error("rule:77: elsewhere", 0)
