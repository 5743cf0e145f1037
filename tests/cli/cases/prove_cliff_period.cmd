capnao prove --cliff 2027-03-01 --to 2027-01-01 --lang en
