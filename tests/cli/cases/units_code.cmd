capnao units 15 --on 2025-06-30 && capnao units 15 --on 2025-07-01
