git init -q . && git add rules && git -c user.name=a -c user.email=a@b commit -qm one
mkdir t; TMPDIR=$PWD/t; export TMPDIR
capnao diff HEAD rules; capnao diff HEAD:rules HEAD:nowhere --lang en; echo "== $?"
echo "origin { " > rules/bad.lua; git add rules; git -c user.name=a -c user.email=a@b commit -qm two
capnao diff HEAD~1 HEAD --lang en; echo "== $?"
ln -s /etc/passwd rules/link.lua; rm rules/bad.lua; git add -A; git -c user.name=a -c user.email=a@b commit -qm three
capnao diff HEAD~2 HEAD --lang en; echo "== $?"
ls t
