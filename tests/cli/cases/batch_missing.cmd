capnao batch nowhere.ndjson
