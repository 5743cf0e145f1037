capnao route cap lai --on 2025-08-01 --json
