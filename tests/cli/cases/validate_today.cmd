printf 'Code,Name\n1.000008,Bán diều tại chợ\n' >list.csv
capnao validate list.csv --partial --lang en | grep -o "(today)"
capnao validate list.csv --partial --json | grep -o '"on_is_today":true'
