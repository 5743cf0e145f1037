capnao validate missing.csv --on 2025-08-01
