echo "this is not a database, not at all" >catalogue.db
capnao search dieu
