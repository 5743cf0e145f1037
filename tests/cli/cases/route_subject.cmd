capnao route kite.licence
