cp -R rules new; echo "origin { id = 1 }" > new/wrong.lua
capnao diff rules new --lang en
