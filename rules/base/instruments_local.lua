-- Documents of single provinces. The part after "@" is the province code. A
-- publication list moves no power: rules that rest on it as evidence may speak
-- of every province, so it is declared without one.
-- capnao: allow unused-instrument: what the sources name is declared, also where it moves no power

local function provincial(kind, id, number, province, title, more)
  local i = { id = id, kind = kind, number = number, province = province, title = title,
              issuer = (kind == "provincial_resolution" and "provincial_council@" or "provincial_committee@") .. province,
              confidence = "secondary" }
  for key, value in pairs(more or {}) do i[key] = value end
  i.province = i.province or nil
  instrument(i)
end

provincial("provincial_resolution", "local:52/2025/NQ-HĐND@22", "52/2025/NQ-HĐND", "22",
  "Thẩm quyền quyết định mua sắm tài sản cho nhiệm vụ KH&CN (Quảng Ninh)",
  { issued = "2025-04-28", note = "Danh mục chưa đọc." })
provincial("provincial_decision", "local:624/QĐ-UBND@22", "624/QĐ-UBND", "22",
  "Ủy quyền thực hiện một số nội dung quản lý nhiệm vụ KH&CN cấp tỉnh (Quảng Ninh)",
  { issued = "2025-03-03", note = "Ủy quyền của Chủ tịch." })
provincial("provincial_decision", "local:41/2025/QĐ-UBND@22", "41/2025/QĐ-UBND", "22",
  "Phân cấp một số nội dung quản lý nhiệm vụ KH&CN cấp tỉnh (Quảng Ninh)",
  { issued = "2025-05-14", note = "Phân cấp." })
provincial("provincial_decision", "local:44/2025/QĐ-UBND@22", "44/2025/QĐ-UBND", "22",
  "Tiêu chuẩn, tiêu chí đánh giá dịch vụ công KH&CN (Quảng Ninh)",
  { issued = "2025-05-16", note = "Không chuyển thẩm quyền." })
provincial("provincial_decision", "local:khanhhoa-51@56", "(ủy quyền 51 thủ tục)", "56",
  "Khánh Hòa uỷ quyền Sở KH&CN giải quyết 51 thủ tục",
  { valid_from = "2025-07-01", note = "Sở hữu trí tuệ 19; bức xạ 3; hoạt động KH&CN 14; tiêu chuẩn 15." })
provincial("provincial_decision", "local:84/2026/QĐ-UBND@82", "84/2026/QĐ-UBND", "82",
  "Phân cấp thẩm quyền quản lý nhiệm vụ KHCN&ĐMST (Đồng Tháp)",
  { issued = "2026-07-21" })
provincial("provincial_decision", "local:3637/QĐ-UBND@31", "3637/QĐ-UBND", "31",
  "Công bố 194 thủ tục hành chính lĩnh vực khoa học và công nghệ tiếp nhận tại thành phố (Hải Phòng)",
  { issued = "2025-09-05", confidence = "text", province = false, note = "Dữ liệu ngày 15/8/2025. Danh mục chỉ ghi ngành, không ghi cơ quan quyết định." })
provincial("provincial_decision", "local:3627/QĐ-UBND@31", "3627/QĐ-UBND", "31",
  "Bãi bỏ thủ tục hành chính (Hải Phòng)",
  { issued = "2026-09-10", confidence = "text", note = "Căn cứ Thông tư 46/2026/TT-BKHCN; ngày có hiệu lực pháp lý chưa đọc." })
provincial("provincial_decision", "local:2558@31", "2558", "31",
  "Chuyển thẩm quyền của Ủy ban nhân dân về tần số vô tuyến điện cho Sở (Hải Phòng)",
  { note = "Danh mục và ngày chưa đọc." })
provincial("provincial_decision", "local:2622@31", "2622", "31",
  "Chuyển thẩm quyền của Chủ tịch Ủy ban nhân dân cho Sở (Hải Phòng)",
  { note = "Danh mục và ngày chưa đọc." })
