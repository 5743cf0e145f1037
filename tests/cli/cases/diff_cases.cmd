cp -R rules new
sed -i "s/below(20)/below(25)/; s/holder = \"district_committee\"/holder = \"ministry\"/; s/to = \"commune_committee\", mode/to = \"district_committee\", mode/" new/kites.lua
cat > d.ndjson <<EOF
{"id":"one","procedure":"1.000004","received":"2026-01-05","province":"08","facts":{"sky":"inland","wing_area":22}}
{"id":"two","power":"kite.motor:issue","received":"2026-01-05","on":"2026-01-09","facts":{"sky":"inland","wing_area":22.5}}
{"id":"three","power":"kite.school:issue","received":"2026-01-05","province":"Tuyên Quang"}
{"power":"kite.string:issue","received":"2026-01-05"}
{"id":"same","power":"kite.licence:issue","received":"2026-01-05","facts":{"uses_motor":true}}

{"id":"bad","power":"kite.licence:issue","received":"2026-13-05"}
{"id":"bad","power":"kite.licence:issue","procedure":"1.000004"}
{"id":"bad","power":"kite.licence:issue","facts":{"sky":"space"}}
{"id":"bad","power":"kite.licence:issue","facts":{"sky":["coast"]}}
{"id":"bad","power":"kite.licence:issue","color":"red"}
[1]
EOF
capnao diff rules new --cases d.ndjson --lang en | sed "/^By field/,\$d"
printf "id,power,received,province,sky,wing_area\nc1,kite.motor:issue,2026-01-05,08,inland,22\nc2,kite.motor:issue,2026-01-05,08,inland,19\nc3,kite.motor:issue\n" > d.csv
capnao diff rules new --cases d.csv --json | jq .dossiers
