capnao route 1.000002 --on 2025-08-01 --province 20 --commune "tan tien"
