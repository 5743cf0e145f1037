capnao search "tàu ngầm"
