capnao --version
