expect { ask = "a:b", on = "2025-08-01", gives = { tier = "province" } }
