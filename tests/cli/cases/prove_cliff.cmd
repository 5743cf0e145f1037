capnao prove --cliff 2027-03-01
capnao prove --cliff 2026-03-05 --lang en
