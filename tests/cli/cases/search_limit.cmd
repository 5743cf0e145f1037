capnao search dieu --limit 2
