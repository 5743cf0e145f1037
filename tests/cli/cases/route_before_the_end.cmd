capnao route 1.000006 --on 2025-06-30 --province 20
