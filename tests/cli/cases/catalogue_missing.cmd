rm catalogue.db
capnao route 1.000001
