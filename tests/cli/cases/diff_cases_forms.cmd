cp -R rules new
sed -i "s/below(20)/below(25)/" new/kites.lua
say() { sed -n '/^d\./,/^$/p'; }
printf '\357\273\277id;power;received;province;sky;wing_area\r\nc1;kite.motor:issue;2026-01-05;Tuyên Quang;inland;22\r\n' > d.csv
capnao diff rules new --cases d.csv --lang en | say
printf '\nid\tpower\treceived\tsky\twing_area\nc2\tkite.motor:issue\t2026-01-05\tinland\t22\nc3\tkite.moto:issue\n' > d.tsv
capnao diff rules new --cases d.tsv --lang en | say
printf '\357\273\277\n\n{"id":4,"power":"kite.motor:issue","received":"2026-01-05","sky":"inland","wing_area":22}\n{"id":5,"power":"kite.motor:issue","skyy":"inland"}\n{"id":6,"power":7}\n' > d.ndjson
capnao diff rules new --cases d.ndjson --lang en | say
cat d.ndjson | capnao diff rules new --cases /dev/stdin --lang en | sed -n 's/^.dev.stdin/stdin/p'
printf 'id,power,power\nc1,kite.motor:issue,kite.licence:issue\n' > d.csv
capnao diff rules new --cases d.csv --lang en
