-- expect: subsumed-rule unseen-unknown
-- Of two rules that say the same the one whose id comes first stays.
subject { id = "post.paper", field = "post", actions = { "issue" }, name = { vi = "Giấy mẫu", en = "Paper" } }
for _, id in ipairs { "law1.b", "law1.a" } do
  origin {
    id = id, basis = instrument("law:1/2020/MAU"):article(6), power = { "post.paper" },
    holder = "minister", confidence = "text", facts = { "F100" },
  }
end
unknown {
  id = "paper.never", about = "absence", power = { "post.paper" }, valid_from = "2022-01-01",
  reason = { vi = "Chưa đọc.", en = "Not read." }, facts = { "F101" },
}
