capnao catalogue imprt x.csv
