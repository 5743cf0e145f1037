capnao
