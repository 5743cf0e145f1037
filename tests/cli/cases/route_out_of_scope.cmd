capnao route 1.000008 --on 2025-08-01
