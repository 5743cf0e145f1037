local either = any_of { { a = true } }
caveat { id = "a", text = "x", when = { [0] = either } }
caveat { id = "b", text = "x", when = { y = true, [2] = either } }
caveat { id = "c", text = "x", when = { [-1] = either } }
caveat { id = "d", text = "x", when = { either, nil, either } }
caveat { id = "e", text = "x", when = { [1.5] = either } }
caveat { id = "f", text = "x", when = { either, [math.maxinteger] = either } }
caveat { id = "g", text = "x", when = any_of { { [0] = either } } }
caveat { id = "h", text = "x", when = { y = true, [1] = either } }
