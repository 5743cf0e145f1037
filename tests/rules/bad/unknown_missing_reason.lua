unknown { id = "r" }
