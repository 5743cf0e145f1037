capnao route tau ngam
