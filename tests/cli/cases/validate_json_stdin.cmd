cat >list.csv <<'X'
UỶ BAN NHÂN DÂN TỈNH
Danh mục 4 thủ tục hành chính
STT,Mã TTHC,Tên thủ tục,Lĩnh vực,Cấp thực hiện,Cơ quan thực hiện,Căn cứ pháp lý
1,1.000002,Cấp lại giấy phép thả diều không động cơ,Diều,Cấp tỉnh,UBND cấp tỉnh,Nghị định 10/2025/NĐ-CP
2,1.000001,Cấp giấy phép thả diều,Diều,Cấp tỉnh,UBND cấp tỉnh,x
3,1.000008,Bán diều tại chợ,Diều,Cấp tỉnh,,x
4,1.000002,Cấp lại giấy phép thả diều không động cơ,Diều,Cấp xã,,x
X
capnao validate - --province 20 --on 2025-08-01 --json --partial <list.csv >out; code=$?
sed "s/sha256:[0-9a-f]*/sha256:HASH/" out; exit $code
