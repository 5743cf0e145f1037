capnao route 1.000004 --fact wing_area=big
