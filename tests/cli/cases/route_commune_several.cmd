capnao route 1.000002 --on 2025-08-01 --commune "tan tien"
