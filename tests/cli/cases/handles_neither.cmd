capnao handles
