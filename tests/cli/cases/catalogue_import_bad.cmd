sed "4s/kites/kites,kites/" procedures.csv >bad.csv
capnao catalogue import bad.csv
echo "exit $?"
capnao catalogue list | wc -l
