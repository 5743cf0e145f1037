caveat { id = "r", text = "x", valid_from = "2025-7-1", valid_to = "2025-13-01" }
