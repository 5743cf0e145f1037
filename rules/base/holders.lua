-- The bodies that may hold, handle or receive. A closed list.
-- capnao: allow unused-holder provincial_council: its resolution 52/2025/NQ-HĐND is declared, its list was not read

local function body(id, tier, vi, en, more)
  local h = { id = id, tier = tier, name = { vi = vi, en = en } }
  for key, value in pairs(more or {}) do h[key] = value end
  holder(h)
end

local function title(vi, en)
  return { title = { vi = vi, en = en } }
end

-- Central
body("prime_minister", "central", "Thủ tướng Chính phủ", "Prime Minister")
body("minister", "central", "Bộ trưởng Bộ Khoa học và Công nghệ", "Minister of Science and Technology")
body("ministry", "central", "Bộ Khoa học và Công nghệ", "Ministry of Science and Technology")
body("ip_office", "central", "Cục Sở hữu trí tuệ", "Intellectual Property Office")
body("telecom_department", "central", "Cục Viễn thông", "Telecommunications Department")
body("radio_department", "central", "Cục Tần số vô tuyến điện", "Radio Frequency Department")
body("regional_radio_centre", "central", "Trung tâm Tần số vô tuyến điện khu vực", "Regional Radio Frequency Centre")
body("standards_committee", "central", "Ủy ban Tiêu chuẩn Đo lường Chất lượng Quốc gia", "National Committee for Standards, Metrology and Quality",
     { note = "Trước là Tổng cục Tiêu chuẩn Đo lường Chất lượng." })
body("radiation_agency", "central", "Cục An toàn bức xạ và hạt nhân", "Agency for Radiation and Nuclear Safety")
body("information_ministry", "central", "Bộ Thông tin và Truyền thông", "Ministry of Information and Communications",
     { valid_to = "2025-03-01", note = "Hợp nhất vào Bộ Khoa học và Công nghệ ngày 1/3/2025." })
body("line_ministry", "central", "Bộ quản lý ngành, lĩnh vực", "Line ministry")
body("defence_ministry", "central", "Bộ Quốc phòng", "Ministry of National Defence")
body("other_ministry", "central", "Bộ khác quản lý", "Another ministry", { outside = true })
body("central_body", "central", "Cơ quan trung ương (chưa xác định cơ quan)", "Central body (which one is not established)", { generic = true })

-- Province
body("provincial_committee", "province", "Ủy ban nhân dân cấp tỉnh", "Provincial People's Committee",
     title("Ủy ban nhân dân {unit}", "People's Committee of {unit}"))
body("provincial_chair", "province", "Chủ tịch Ủy ban nhân dân cấp tỉnh", "Chair of the provincial People's Committee",
     title("Chủ tịch Ủy ban nhân dân {unit}", "Chair of the People's Committee of {unit}"))
body("provincial_council", "province", "Hội đồng nhân dân cấp tỉnh", "Provincial People's Council",
     title("Hội đồng nhân dân {unit}", "People's Council of {unit}"))
body("provincial_department", "province", "Sở Khoa học và Công nghệ", "Department of Science and Technology",
     title("Sở Khoa học và Công nghệ {unit}", "Department of Science and Technology of {unit}"))
body("provincial_standards_branch", "province", "Chi cục Tiêu chuẩn Đo lường Chất lượng", "Branch for Standards, Metrology and Quality",
     title("Chi cục Tiêu chuẩn Đo lường Chất lượng {unit}", "Branch for Standards, Metrology and Quality of {unit}"))
body("high_tech_park_board", "province", "Ban quản lý khu công nghệ cao", "Management board of the high-tech park")
body("industry_trade_department", "province", "Sở Công Thương", "Department of Industry and Trade",
     { outside = true, title = { vi = "Sở Công Thương {unit}", en = "Department of Industry and Trade of {unit}" } })
body("provincial_service_centre", "province", "Trung tâm Phục vụ hành chính công cấp tỉnh", "Provincial public-service centre",
     title("Trung tâm Phục vụ hành chính công {unit}", "Public-service centre of {unit}"))
body("provincial_body", "province", "Cơ quan cấp tỉnh (chưa xác định cơ quan)", "Provincial body (which one is not established)",
     { generic = true, title = { vi = "Cơ quan của {unit} (chưa xác định cơ quan)", en = "A body of {unit} (which one is not established)" } })

-- District, abolished on 2025-07-01
body("district_committee", "district", "Ủy ban nhân dân cấp huyện", "District People's Committee", { valid_to = "2025-07-01" })

-- Commune
body("commune_committee", "commune", "Ủy ban nhân dân cấp xã", "Commune People's Committee",
     title("Ủy ban nhân dân {unit}", "People's Committee of {unit}"))
body("commune_chair", "commune", "Chủ tịch Ủy ban nhân dân cấp xã", "Chair of the commune People's Committee",
     title("Chủ tịch Ủy ban nhân dân {unit}", "Chair of the People's Committee of {unit}"))
body("commune_department", "commune", "Phòng Văn hóa - Xã hội", "Office of Culture and Social Affairs",
     title("Phòng Văn hóa - Xã hội {unit}", "Office of Culture and Social Affairs of {unit}"))
body("commune_service_centre", "commune", "Trung tâm Phục vụ hành chính công cấp xã", "Commune public-service centre",
     title("Trung tâm Phục vụ hành chính công {unit}", "Public-service centre of {unit}"))
body("commune_body", "commune", "Cơ quan cấp xã (chưa xác định cơ quan)", "Commune body (which one is not established)",
     { generic = true, title = { vi = "Cơ quan của {unit} (chưa xác định cơ quan)", en = "A body of {unit} (which one is not established)" } })
