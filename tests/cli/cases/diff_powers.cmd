cp -R rules new
cat >> new/words.lua <<EOF
subject { id = "kite.shop", field = "kites", name = "Cửa hàng diều", actions = { "issue" } }
origin { id = "shop", basis = instrument("law:1/2020/QH14"):article(30), power = { "kite.shop" },
         holder = "commune_committee", confidence = "text", facts = { "K20" } }
EOF
sed -i "/^subject { id = \"kite.string\"/,/actions/d" new/words.lua
sed -i "/^origin { id = \"law1.9\"/,/facts/d" new/kites.lua
capnao diff rules new --lang en
