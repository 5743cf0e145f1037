holder { id = "a", tier = "central", name = "\xff" }
holder { id = "b", tier = "central", name = "a\0b" }
holder { id = "\27c", tier = "\27x", ["\27y"] = 1, name = "z" }
