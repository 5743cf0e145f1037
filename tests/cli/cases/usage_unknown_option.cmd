capnao route 1.000001 --provinc 20
