capnao prove
