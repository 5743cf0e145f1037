caveat { id = "r", text = "x", transition = "reciept" }
