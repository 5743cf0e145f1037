cp -R rules new
sed -i "s/below(20)/below(25)/; s/by = \"provincial_department\"/by = \"ministry\"/" new/kites.lua
capnao diff rules new --json | jq .
