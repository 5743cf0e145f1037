capnao route 1.00002
