capnao route 1.000002.000.00.00.H37 --on 2025-08-01 --province 20 | head -1
