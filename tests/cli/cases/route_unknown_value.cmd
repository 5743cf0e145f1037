capnao route 1.000004 --fact sky=moon
