fact { id = "site", type = "place", level = "district" }
