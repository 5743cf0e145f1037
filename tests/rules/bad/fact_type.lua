fact { id = "size", type = "numeric" }
