capnao search "Giấy phép" --json
