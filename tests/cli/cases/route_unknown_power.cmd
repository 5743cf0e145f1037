capnao route kite.license:issue
