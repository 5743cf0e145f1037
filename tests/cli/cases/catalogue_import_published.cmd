cat >list.csv <<'LIST'
ỦY BAN NHÂN DÂN TỈNH X;;;;
STT;Mã TTHC;Tên thủ tục;Cấp thực hiện;Cơ quan thực hiện
A;THỦ TỤC CẤP TỈNH;;;
1;1.000001.000.00.00.H37;Cấp giấy phép thả diều;;Sở Diều
2;1.777001;Thủ tục mới;Cấp xã;
3;;Không có mã;Cấp xã;Sở
1;1.777001;Thủ tục mới;Cấp tỉnh;
LIST
capnao catalogue import list.csv --dry-run
capnao catalogue import list.csv --lang en
capnao catalogue import list.csv --json
capnao route 1.777001 | head -1
