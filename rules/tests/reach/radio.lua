-- Made by machine, do not edit: make cases. A case for each rule of this field that no test written
-- by hand reaches. What is expected was worked out by the independent evaluator of tests/oracle, not
-- by the program.

-- nd133.29
expect {
  ask = "radio.amateur:accept", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "tt04.radio_department", "nd133.29" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { outcome = "decided", tier = "central", holder = "radio_department" },
    caveats = { "Tỉnh nào có thẩm quyền (nơi đặt đài, trụ sở hay nơi cư trú) chưa đọc được; câu trả lời lấy nơi nộp hồ sơ." },
  },
}

-- nd133.33
expect {
  ask = "radio.maritime_trainer:exchange", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "nd63.recognition", "nd133.33" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { outcome = "decided", tier = "central", holder = "central_body" },
  },
}

-- hai_phong.radio
expect {
  ask = "radio.amateur:accept", province = "31", on = "2026-01-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "31",
    handler = false, confidence = "secondary",
    chain = { "tt04.radio_department", "nd133.29" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { outcome = "decided", tier = "central", holder = "radio_department" },
    caveats = {
      "Hải Phòng chuyển thẩm quyền của Ủy ban nhân dân về tần số vô tuyến điện cho Sở (văn bản 2558, năm 2026); danh mục, hình thức và ngày chưa đọc được.",
      "Nếu văn bản năm 2026 của Hải Phòng là phân cấp thì người quyết định đã là Sở; cần đối chiếu danh mục.",
    },
  },
}

-- caveat.nd15_2026.radio_and_transfer
expect {
  ask = "radio.amateur:accept", province = "20", on = "2026-01-14",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "tt04.radio_department", "nd133.29" },
    valid = { from = "2025-07-01", to = "2027-03-01" },
    next = { outcome = "decided", tier = "central", holder = "radio_department" },
    caveats = { "Nghị định 15/2026/NĐ-CP (14/1/2026) sửa 7 nghị định, trong đó có 133/2025, 76/2018, 63/2023; nội dung và ngày hiệu lực chưa đọc." },
  },
}
