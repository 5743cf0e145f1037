capnao route 1.000001 --on 2025-08-01 --commune "Xã Tân Tieen" --province 20
