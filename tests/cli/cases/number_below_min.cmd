capnao route kite.motor:issue --fact wing_area=-3
