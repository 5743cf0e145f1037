transfer "x"
transfer()
origin({}, {})
fact(nil)
holder(5)
expect { id = "a" }
