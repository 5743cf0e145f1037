capnao route 1.000006 --on 2025-08-01 --province 20
