origin { id = "r" }
