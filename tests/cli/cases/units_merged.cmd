capnao units "Hà Giang" --on 2025-08-01
