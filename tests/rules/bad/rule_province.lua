caveat { id = "r", text = "x", province = 22 }
