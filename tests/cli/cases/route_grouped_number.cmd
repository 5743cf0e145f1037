capnao route 1.000004 --fact wing_area=6.000
