transfer "x"
transfer()
origin({}, {})
fact(nil)
holder(5)
banana { id = "a" }
