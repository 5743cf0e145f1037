printf 'Mã số;Việc\n1.1;x\n1.2;y\n' >list.csv
capnao catalogue import list.csv
echo "exit $?"
capnao catalogue import list.csv --map code=A,nam=B
echo "exit $?"
capnao catalogue import list.csv --map code=A,name=Việc
echo "exit $?"
capnao catalogue list --dry-run
echo "exit $?"
printf '<html>' >page.xls
capnao catalogue import page.xls --lang en
echo "exit $?"
