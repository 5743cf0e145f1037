capnao route 1.000004 --on 2025-08-01 --province 20
