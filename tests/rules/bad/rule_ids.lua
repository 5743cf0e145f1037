caveat { text = "x" }
caveat { id = "", text = "x" }
caveat { id = "a b", text = "x" }
caveat { id = "a\nb", text = "x" }
caveat { id = {}, text = "x" }
