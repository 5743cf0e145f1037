capnao handles --tier province --on 2025-08-01
