capnao route 1.000002 --fact action=issue
