sqlite3 catalogue.db "pragma user_version = 99"
capnao search dieu
