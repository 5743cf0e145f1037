instrument(42)
instrument("law:1", "law:2")
instrument "law 1"
instrument ""
