fact { id = "size", type = "number", treshold = { 1 } }
