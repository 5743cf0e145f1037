holder { id = "committee", tier = "provincial", name = "Uỷ ban" }
