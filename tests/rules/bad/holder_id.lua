holder { id = "people committee", tier = "province", name = "Uỷ ban" }
holder { id = 7, tier = "province", name = "Uỷ ban" }
