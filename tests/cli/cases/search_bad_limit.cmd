capnao search dieu --limit many
