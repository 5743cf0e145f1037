printf 'Mã hồ sơ,Thủ tục\n1,1.000001\n' | capnao batch --in csv
