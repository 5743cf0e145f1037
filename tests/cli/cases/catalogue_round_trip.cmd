capnao catalogue export >a.csv
capnao --catalogue new.db catalogue import a.csv
capnao --catalogue new.db catalogue export | cmp - a.csv
