-- SPDX-License-Identifier: MIT
-- Post: Decree 47/2011 Art. 9 splits licences and confirmations by area. Decree
-- 133/2025 does not mention post. The Ministry of Information and Communications
-- was merged into this Ministry on 2025-03-01, its provincial departments at
-- dates that were not read: until 2025-07-01 only their tier is certain.

subject {
  id = "post.licence",
  field = "post",
  name = { vi = "Giấy phép bưu chính", en = "Postal licence" },
  actions = { "issue", "amend", "reissue", "replace" },
  note = "reissue: khi hết hạn; replace: khi bị mất hoặc hư hỏng",
}
subject {
  id = "post.notification",
  field = "post",
  name = {
    vi = "Văn bản xác nhận thông báo hoạt động bưu chính",
    en = "Confirmation of a notified postal activity",
  },
  actions = { "confirm", "amend", "replace" },
}

local nd47 = instrument "decree:47/2011/NĐ-CP"
local list = instrument "local:3637/QĐ-UBND@31"
local art9 = nd47:article(9)

local CONFIRM_LOCAL = any_of {
  { post_activity = "points_a_b_c", post_scope = "intra_province" },
  { post_activity = "point_g" },
}
local CONFIRM_CENTRAL = any_of {
  { post_activity = "points_a_b_c", post_scope = one_of { "inter_province", "international" } },
  { post_activity = "points_d_dd_e_h" },
}
local LICENCE_CENTRAL = { post_scope = one_of { "inter_province", "international" } }
local LICENCE_LOCAL = { post_scope = "intra_province" }

-- The body of each time; pending files go over with it.
local function start(id, basis, power, when, facts, bodies)
  for _, b in ipairs(bodies) do
    origin {
      id = ("nd47.%s.%s"):format(id, b.holder),
      basis = basis,
      power = power,
      when = when,
      holder = b.holder,
      valid_from = b.from,
      valid_to = b.to,
      transition = "immediate",
      confidence = "text",
      facts = facts,
      note = b.note,
    }
  end
end

local CENTRAL = {
  { holder = "information_ministry", to = "2025-03-01" },
  { holder = "ministry", from = "2025-03-01" },
}
local LOCAL = {
  { holder = "provincial_body", to = "2025-07-01",
    note = "Sở Thông tin và Truyền thông, nay là Sở Khoa học và Công nghệ; ngày hợp nhất ở từng tỉnh chưa đọc được" },
  { holder = "provincial_department", from = "2025-07-01" },
}

start("9.2.a", art9:clause(2):point("a"), { "post.licence", "issue" }, LICENCE_CENTRAL,
  { "F351", "F352" }, CENTRAL)
start("9.2.b", art9:clause(2):point("b"), { "post.notification", "confirm" }, CONFIRM_CENTRAL,
  { "F353", "F354" }, CENTRAL)
start("9.1.a", art9:clause(1):point("a"), { "post.licence", "issue" }, LICENCE_LOCAL,
  { "F355", "F360" }, LOCAL)
start("9.1.b", art9:clause(1):point("b"), { "post.notification", "confirm" }, CONFIRM_LOCAL,
  { "F357", "F358", "F363" }, LOCAL)

-- Changes of the confirmation: two pages name the Department.
origin {
  id = "nd47.notification.change",
  basis = nd47,
  power = { "post.notification", { "amend", "replace" } },
  when = CONFIRM_LOCAL,
  holder = "provincial_department",
  valid_from = "2025-07-01",
  confidence = "text",
  facts = { "F356", "F359" },
  note = "Theo trang thủ tục; điều khoản chưa đọc.",
}

-- Changes of the licence: the published list names the sector only.
origin {
  id = "list3637.post.licence",
  basis = list,
  power = { "post.licence", { "amend", "reissue", "replace" } },
  when = LICENCE_LOCAL,
  holder = "provincial_body",
  valid_from = "2025-07-01",
  confidence = "secondary",
  facts = { "F361", "F362", "F364" },
}

local CHANGES = {
  { "licence", { "post.licence", { "amend", "reissue", "replace" } }, LICENCE_CENTRAL },
  { "notification", { "post.notification", { "amend", "replace" } }, CONFIRM_CENTRAL },
}
local LOCAL_CHANGES = {
  { "licence", { "post.licence", { "amend", "reissue", "replace" } }, LICENCE_LOCAL },
  { "notification", { "post.notification", { "amend", "replace" } }, CONFIRM_LOCAL },
}

local function not_read(id, power, when, to, vi, en, facts)
  unknown { id = id, power = power, when = when, valid_to = to,
            reason = { vi = vi, en = en }, facts = facts }
end

for _, c in ipairs(CHANGES) do
  not_read("post.central." .. c[1], c[2], c[3], nil,
    "Ai sửa đổi, cấp lại giấy tờ bưu chính liên tỉnh, quốc tế chưa đọc được.",
    "Who amends or reissues postal papers between provinces or abroad was not read.",
    { "F351", "F353" })
end
for _, c in ipairs(LOCAL_CHANGES) do
  not_read("post.local." .. c[1] .. ".before", c[2], c[3], "2025-07-01",
    "Ai sửa đổi, cấp lại trước ngày 1/7/2025 chưa đọc được.",
    "Who amended or reissued before 1/7/2025 was not read.",
    { "F356", "F359", "F361", "F362", "F364" })
end
