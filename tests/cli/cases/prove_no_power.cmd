capnao prove --power kite.festival:isue
