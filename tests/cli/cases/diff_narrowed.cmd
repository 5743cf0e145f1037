cp -R rules new
sed -i "s/below(20)/below(25)/; s/to = \"commune_committee\", mode/to = \"provincial_committee\", mode/" new/kites.lua
capnao diff rules new --lang en --power kite.school:issue --province 15; echo "== $?"
capnao diff rules new --lang en --power kite.school:issue --province 08 --from 2026-01-01 --to 2026-02-01
