cp -R rules new
sed -i "s/below(20)/below(25)/; s/when = { uses_motor = false }, place/place/" new/kites.lua
sed -i "s/article(5), by = \"provincial/article(6), by = \"provincial/" new/kites.lua
capnao diff rules new --lang en
