cp -R rules new
sed -i "s/law:article(7)/law:article(8)/; s/basis = nd11:article(8)/basis = nd11:article(8)/; s/\"weak\", facts = { \"K8\" }/\"weak\", facts = { \"K8\" }/; s/confidence = \"secondary\"/confidence = \"text\"/" new/kites.lua
capnao diff rules new --lang en; echo "== $?"; capnao diff rules new --all --lang en
