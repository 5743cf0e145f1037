capnao test
