capnao route 1.000002 --on 2025-08-01 --received 2025-06-30 --province 20
