rm catalogue.db
printf 'Code,Name\n1.000008,Bán diều tại chợ\n' >list.csv
capnao validate list.csv
