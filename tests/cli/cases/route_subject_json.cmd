capnao route kite.licence --json --lang en
