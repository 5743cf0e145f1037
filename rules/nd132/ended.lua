-- Where the base of a group of Decree 132/2025/NĐ-CP has been replaced and what
-- follows is not established.

local function open(id, power, from, vi, en, facts)
  unknown { id = "nd132.unknown." .. id, power = power, valid_from = from,
            reason = { vi = vi, en = en }, confidence = "text", facts = facts }
end

open("quality", { "quality.management" }, "2026-07-01",
  "Nghị định 132/2008/NĐ-CP hết hiệu lực; Nghị định 37/2026/NĐ-CP giao Ủy ban nhân dân các cấp kiểm tra, phần quản lý chung của cấp xã chưa đọc.",
  "Decree 132/2008 ended; Decree 37/2026 gives inspection to committees at all levels, the commune's general management was not read.",
  { "F019", "F020" })
open("it_investment", { "digital.it_investment" }, "2026-01-26",
  "Nghị định 73/2019/NĐ-CP được thay bằng Nghị định 45/2026/NĐ-CP (đến 1/7/2026), rồi Nghị định 224/2026/NĐ-CP; nhiệm vụ này có còn hay không chưa đọc.",
  "Decree 73/2019 was replaced by Decree 45/2026 (until 2026-07-01), then by Decree 224/2026; whether this task goes on was not read.",
  { "F372", "F381" })
open("publishing_plans", { "digital.publishing_plans" }, "2026-07-01",
  "Nghị định 42/2022/NĐ-CP bị bãi bỏ; Nghị định 224/2026/NĐ-CP có giữ việc công khai chiến lược, kế hoạch hay không chưa đọc.",
  "Decree 42/2022 was repealed; whether Decree 224/2026 keeps the publication of strategies and plans was not read.",
  { "F368" })

-- Publishing of organisation, map and leaders' duties goes on by name.
origin {
  id = "nd132.after.publishing_organisation",
  basis = instrument("decree:224/2026/NĐ-CP"):article(9):clause(1):point("c"),
  power = { "digital.publishing_organisation" }, holder = "commune_committee",
  confidence = "text", facts = { "F370" },
}
