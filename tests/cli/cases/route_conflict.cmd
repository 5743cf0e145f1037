capnao route 1.000005 --on 2025-08-01 --province 20
