capnao build -o -
echo "exit $?"
capnao build -o - --lang en
echo "exit $?"
ls
