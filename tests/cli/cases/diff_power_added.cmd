cp -R rules new
cat >> new/words.lua <<EOF
subject { id = "kite.shop", field = "kites", name = "Cửa hàng diều", actions = { "issue" } }
origin { id = "shop", basis = instrument("law:1/2020/QH14"):article(30), power = { "kite.shop" },
         holder = "commune_committee", confidence = "text", facts = { "K20" } }
caveat { id = "shop.fee", power = { "kite.shop" }, facts = { "K20" },
         text = { vi = "Phí chưa đọc.", en = "The fee was not read." } }
caveat { id = "fee", field = "kites", facts = { "K20" },
         text = { vi = "Lệ phí chưa đọc.", en = "The charge was not read." } }
EOF
cp -R rules old
sed -n '/^caveat { id = "fee"/,$p' new/words.lua >> old/words.lua
capnao diff old new --lang en --power kite.shop:issue | sed -n '/^Rules around/,$p'
