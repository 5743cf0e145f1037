git init -q . && git add rules && git -c user.name=a -c user.email=a@b commit -qm one
mkdir t fake; TMPDIR=$PWD/t; export TMPDIR
real=$(command -v git)
cat > fake/git <<END
#!/bin/sh
[ "\$1" = cat-file ] || exec "$real" "\$@"
echo > ready
while [ ! -e go ]; do sleep 0.05; done
exec "$real" "\$@"
END
chmod +x fake/git
PATH=$PWD/fake:$PATH capnao diff HEAD rules --lang en &
pid=$!
while [ ! -e ready ]; do sleep 0.05; done
ls t | wc -l
kill -TERM $pid
: > go
{ wait $pid; } 2>/dev/null
echo "== $?"
ls t | wc -l
