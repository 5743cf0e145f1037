capnao units --on 2025-08-01
