rm catalogue.db; echo '{"procedure":"1.000001"}' | capnao batch
