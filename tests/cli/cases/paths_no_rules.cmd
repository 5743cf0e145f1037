capnao --rules nowhere route 1.000001
