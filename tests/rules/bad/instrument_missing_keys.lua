instrument { number = "1/2025" }
