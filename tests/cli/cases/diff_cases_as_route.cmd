# Dossiers are read as `route` reads them: no number is rounded over a
# threshold, and a place is that of the day asked about before that of receipt.
cp -R rules new
sed -i "s/below(20)/below(25)/" new/kites.lua
long=$(head -c 1100000 /dev/zero | tr '\0' x)
cat > d.ndjson <<EOF
{"id":"fine","power":"kite.motor:issue","received":"2026-01-05","facts":{"sky":"inland","wing_area":19.9996}}
{"id":"half","power":"kite.motor:issue","received":"2026-01-05","facts":{"sky":"inland","wing_area":22.5}}
{"id":"city","power":"kite.school:issue","received":"2026-01-05","on":"2026-05-02","province":"Thành phố Đồng Nai"}
{"id":"gone","power":"kite.school:issue","received":"2025-06-20","on":"2025-08-01","province":"Hà Giang"}
{"id":"none","power":"kite.school:issue","received":"2025-08-01","province":"Hà Giang"}
{"id":"$long"}
{"id":"last","power":"kite.motor:issue","received":"2026-01-05","facts":{"sky":"inland","wing_area":24}}
EOF
capnao diff rules new --cases d.ndjson --lang en | sed "/^By field/,\$d"
