transfer { id = "r" }
