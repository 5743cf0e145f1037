capnao route 1.000003 --on 2025-08-01 --province 20
