capnao catalogue import nowhere.csv
