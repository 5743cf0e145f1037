capnao rote 1.000001
