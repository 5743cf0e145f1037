cat >list.csv <<'LIST'
ỦY BAN NHÂN DÂN TỈNH X,,,,
STT,Mã TTHC,Tên thủ tục,Cấp thực hiện,
1,1.000001,Cấp giấy phép thả diều,Cấp tỉnh,
LIST
printf 'Ký hiệu,Việc\n1.000001,x\n' >own.csv
sed '3s/$/1.777001/' list.csv >blank.csv
cp catalogue.db before.db
try()
{
    capnao --lang en catalogue import "$1" --map "$2" || echo "exit $?"
    capnao --lang en validate "$1" --province 20 --on 2025-08-01 \
        --partial --map "$2" >report || echo "exit $?"
}
try list.csv code=Z
try list.csv code=E
try list.csv 'code=Mã TTHC,name=AA'
try list.csv 'code=Ký hiệu'
try own.csv 'code=Kí hiệu,name=Việc'
cmp before.db catalogue.db || echo changed
echo "a column without a heading is there when it holds something"
capnao --lang en catalogue import blank.csv --map code=E
