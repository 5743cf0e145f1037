cp -R rules new
sed -i "s/below(20)/below(25)/; s/valid_from = \"2025-08-01\"/valid_from = \"2025-08-02\"/" new/kites.lua new/words.lua
capnao diff rules new
