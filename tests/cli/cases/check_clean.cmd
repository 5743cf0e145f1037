capnao check
