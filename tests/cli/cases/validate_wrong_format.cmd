printf 'Code,Name\n1.000008,Bán diều tại chợ\n' >list.csv
capnao validate list.csv --format man
capnao validate list.csv --format json --json >/dev/null
capnao validate list.csv --format csv --json
