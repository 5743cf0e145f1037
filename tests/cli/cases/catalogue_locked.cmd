touch lock
(echo "begin exclusive; select 'locked';"; sleep 8) | sqlite3 catalogue.db >lock &
until grep -q locked lock; do sleep 0.1; done
capnao catalogue import units.csv
echo "exit $?"
kill $!
