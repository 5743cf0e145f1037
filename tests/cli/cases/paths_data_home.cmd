mkdir -p data/capnao
mv catalogue.db data/capnao
XDG_DATA_HOME=data capnao search day dieu
