# What goes wrong is told in the language of the program.
lang=
import() { capnao catalogue import "$@" --catalogue new.db $lang; echo "$?"; }
import rules
import rules/none/list.csv
printf 'code,kind,name,full_name,province,valid_from,valid_to,successor\n' >head.csv
row() { { cat head.csv; echo "$1"; } >units.csv; import units.csv; }
row '1,province,A,A,,,,'
row '01,provinse,A,A,,,,'
row '01,county,A,A,,,,'
row '01,commune,A,A,,,,'
row '01,province,A,A,02,,,'
row '01,province,A,A,,1/7/2025,,'
row '01,province,A,A,,2025-07-01,2025-07-01,'
row '01,province,,A,,,,'
row '00001,commune,A,A,01,,,'
row '01,province,"A,A,,,,'
row '01,province,A'
printf 'code,kind,nam,full_name,province\n' >units.csv; import units.csv
printf '\320\317\021\340' >list.xls; import list.xls
printf '%%PDF-1.7' >list.pdf; import list.pdf
printf '[{"code": [1]}]' >list.json; import list.json
printf '\377\376M\0\303' >list.csv; import list.csv
: >empty.csv; import empty.csv
printf 'Mã TTHC,Tên thủ tục\n1.5,A\n' >list.csv; import list.csv
import list.csv --map code
batch() { capnao batch "$@" $lang; echo "$?"; }
printf 'a,b\n' >head.csv; batch head.csv
printf 'power,power\n' >head.csv; batch head.csv
printf 'power,"a\n' >head.csv; batch head.csv
batch nowhere.csv
batch rules
printf '{}\n' >in.ndjson
echo '{"other":"answer"}' >out.ndjson; batch in.ndjson -o out.ndjson --resume
capnao build -o units.csv $lang
capnao build -o nowhere/rules.img $lang
echo 'no image at all, whatever its length may be; it is only a text, made a little longer' >text.img
capnao --image text.img route 1.013925 $lang
capnao --image none.img route 1.013925 $lang
capnao check units.csv $lang
rm rules/*.lua; echo 'nothing_known {}' >rules/a.lua
capnao route kite.flight:issue $lang
