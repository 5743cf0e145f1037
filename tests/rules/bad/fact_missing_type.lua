fact { id = "size" }
