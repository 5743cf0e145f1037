capnao units --on 2025-06-30
