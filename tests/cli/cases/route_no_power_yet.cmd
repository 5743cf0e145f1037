capnao route K9 --on 2025-08-01
