capnao route 1.000002 --on 2025-06-01 --province 15 | head -1
