capnao handles --by provincial_comittee
