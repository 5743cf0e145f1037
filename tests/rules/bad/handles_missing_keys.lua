handles { id = "r" }
