capnao catalogue import procedures.csv --json
