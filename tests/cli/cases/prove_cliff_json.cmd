capnao prove --cliff 2027-03-01 --json
