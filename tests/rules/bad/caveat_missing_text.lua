caveat { id = "r" }
