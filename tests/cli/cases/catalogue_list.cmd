capnao catalogue list
