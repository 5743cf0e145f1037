capnao search giay phep
