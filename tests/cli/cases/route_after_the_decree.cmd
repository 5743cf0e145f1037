capnao route 1.000002 --on 2027-03-01 --province 20
