capnao route 1.000001 --on 2025-02-29
