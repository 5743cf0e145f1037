-- Warnings that hold for many powers at once: what was adopted and not read,
-- what is pending, and what comes after 2027-03-01.

local function warn(id, vi, en, more)
  local c = { id = "caveat." .. id, text = { vi = vi, en = en } }
  for key, value in pairs(more) do c[key] = value end
  caveat(c)
end

-- Every field -------------------------------------------------------------

warn("nq66_16",
  "Nghị quyết 66.16/2026/NQ-CP được ưu tiên áp dụng; phụ lục của Bộ chưa đọc nên cấp giải quyết có thể đã thay đổi.",
  "Resolution 66.16/2026 prevails while in force; the Ministry's annex was not read, so the tier may have changed.",
  { basis = instrument "resolution:66.16/2026/NQ-CP", confidence = "text", facts = { "law:time" } })

warn("nq66_18",
  "Nghị quyết 66.18/2026/NQ-CP được ưu tiên áp dụng; phụ lục của Bộ chưa đọc nên cấp giải quyết có thể đã thay đổi, thủ tục có thể đã bãi bỏ.",
  "Resolution 66.18/2026 prevails while in force; the Ministry's annex was not read, so the tier may have changed or the procedure ended.",
  { basis = instrument "resolution:66.18/2026/NQ-CP", confidence = "text", facts = { "law:time" } })

warn("after_2027",
  "Từ 1/3/2027 hai nghị định 132 và 133/2025/NĐ-CP hết hiệu lực; câu trả lời theo văn bản đã biết, văn bản thay thế chưa biết.",
  "From 2027-03-01 Decrees 132 and 133/2025 are over; the answer follows the texts known, a successor is not known.",
  { valid_from = "2027-03-01", confidence = "text", facts = { "law:time" } })

-- Decree 133 and its amendment --------------------------------------------

local moved_standards = {
  { "metrology.service" }, { "testing_service.registration" }, { "verification_service.registration" },
  { "inspection_service.registration" }, { "certification_service.registration" }, { "conformity_body.registration" },
}

local function for_moved(id, vi, en, more)
  local function one(part, scope)
    local c = {}
    for key, value in pairs(more) do c[key] = value end
    for key, value in pairs(scope) do c[key] = value end
    warn(id .. "." .. part, vi, en, c)
  end
  one("fields", { field = { "telecom", "ip" } })
  one("standards", { power = moved_standards })
end

for_moved("nd15_2026",
  "Nghị định 15/2026/NĐ-CP (14/1/2026) sửa 7 nghị định, trong đó có 133/2025, 65/2023, 163/2024; nội dung và ngày hiệu lực chưa đọc.",
  "Decree 15/2026 (2026-01-14) amends seven decrees, among them 133/2025, 65/2023 and 163/2024; content and day of effect were not read.",
  { valid_from = "2026-01-14", confidence = "secondary", facts = { "instruments:decree:15/2026/NĐ-CP" } })

for_moved("pending",
  "Hồ sơ nhận trước 1/7/2025 chưa xong do cơ quan đã nhận giải quyết tiếp theo pháp luật lúc tiếp nhận (Nghị định 133/2025/NĐ-CP Điều 76(2)).",
  "Files received before 2025-07-01 are finished by the receiving body under the law at receipt (Decree 133/2025 Art. 76(2)).",
  { valid_to = "2025-07-01", confidence = "text", facts = { "decrees:133.76" } })

-- Single fields -------------------------------------------------------------

warn("ip_2026",
  "Luật Sở hữu trí tuệ được sửa ngày 10/12/2025, hiệu lực 1/4/2026; tác động đến thẩm quyền cấp tỉnh chưa xác lập.",
  "The IP Law was amended on 2025-12-10 with effect from 2026-04-01; its effect on provincial powers is not established.",
  { field = "ip", valid_from = "2026-04-01", confidence = "text", facts = { "instruments:law:50/2005/QH11" } })

warn("telecom_ministry",
  "Trước 1/3/2025 là Bộ Thông tin và Truyền thông, sau hợp nhất vào Bộ Khoa học và Công nghệ.",
  "Before 2025-03-01 this was the Ministry of Information and Communications, later merged into this Ministry.",
  { field = "telecom", valid_to = "2025-03-01", confidence = "secondary", facts = { "decrees:before" } })

warn("branch_2025",
  "Danh mục công bố từ 1/7/2025 chỉ ghi ngành khoa học và công nghệ cấp tỉnh; Chi cục là cơ quan theo thông tư cũ.",
  "Lists published since 2025-07-01 name only the provincial sector; the branch is the body of the older circular.",
  { power = { { "metrology.quantity_mark", { "receive", "amend" } }, { "conformity.standard_declaration" }, { "conformity.regulation_declaration" } },
    valid_from = "2025-07-01", confidence = "text", facts = { "F040", "F078", "F081", "F082", "F083" } })
