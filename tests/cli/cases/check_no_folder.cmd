capnao check nowhere
