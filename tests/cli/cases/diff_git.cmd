git init -q . && git add rules && git -c user.name=a -c user.email=a@b commit -qm one
sed -i "s/below(20)/below(25)/" rules/kites.lua
capnao diff HEAD rules --lang en; echo "== $?"
mkdir deep; cd deep; capnao --catalogue ../catalogue.db diff HEAD:rules ../rules --lang en --power kite.festival:issue; echo "== $?"
capnao --catalogue ../catalogue.db diff HEAD:rules HEAD:../rules --lang en
