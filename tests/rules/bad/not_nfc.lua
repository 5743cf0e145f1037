holder { id = "a", tier = "central", name = "Hòa" }
