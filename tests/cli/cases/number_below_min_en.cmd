capnao route kite.motor:issue --fact wing_area=-0.001 --lang en
