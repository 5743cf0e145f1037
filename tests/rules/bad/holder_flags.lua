holder { id = "committee", tier = "province", name = "Uỷ ban", generic = "yes", outside = 1 }
