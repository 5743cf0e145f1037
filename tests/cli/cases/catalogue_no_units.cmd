rm catalogue.db
capnao catalogue import procedures.csv >/dev/null
capnao route 1.000001 --province 20
