unknown { id = "r", reason = "x", about = "handlers" }
unknown { id = "q", reason = "x", about = true }
