capnao ask 1.000002 --province 20 --on 2025-08-01 | head -1
