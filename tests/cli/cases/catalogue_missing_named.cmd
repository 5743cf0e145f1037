capnao --catalogue nowhere.db route 1.000001
