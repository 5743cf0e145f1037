holder { id = "ministry", tier = "central", name = "Bộ", teir = "central" }
