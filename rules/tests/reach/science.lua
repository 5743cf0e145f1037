-- Made by machine, do not edit: make cases. A case for each rule of this field that no test written
-- by hand reaches. What is expected was worked out by the independent evaluator of tests/oracle, not
-- by the program.

-- nd133.14.law93
expect {
  ask = "science.foreign_office:issue", province = "20", on = "2025-10-01",
  facts = { branch_location = "79" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_committee", unit = "79",
    handler = "provincial_department", confidence = "weak",
    chain = { "nd08.21.4", "nd133.14.law93" },
    valid = { from = "2025-10-01", to = "2027-03-01" }, next = { outcome = "unknown" },
    caveats = {
      "Tên thủ tục 1.013941 chỉ nói cấp lần đầu; Hà Tĩnh (12/8/2025) phản ánh việc sửa đổi, bổ sung, cấp lại không chuyển về tỉnh.",
      "Luật 93/2025/QH15 (1/10/2025) và các nghị định của nó có thể đã chấm dứt phần này của Nghị định 133/2025 (Điều 75 khoản 2); chưa đọc được.",
    },
  },
}

-- nd133.63
expect {
  ask = "science.organisation_abroad:give_notice", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_chair", unit = "20",
    handler = "provincial_department", confidence = "text",
    chain = { "nd08.18.2", "nd133.63" },
    valid = { from = "2025-07-01", to = "2025-10-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_chair" },
  },
}

-- nd133.63.law93
expect {
  ask = "science.organisation_abroad:give_notice", province = "20", on = "2025-10-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_chair", unit = "20",
    handler = "provincial_department", confidence = "weak",
    chain = { "nd08.18.2", "nd133.63.law93" },
    valid = { from = "2025-10-01", to = "2027-03-01" }, next = { outcome = "unknown" },
  },
}

-- nd133.64.law93
expect {
  ask = "science.office_abroad:give_notice", province = "20", on = "2025-10-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_chair", unit = "20",
    handler = "provincial_department", confidence = "weak",
    chain = { "nd08.23.2", "nd133.64.law93" },
    valid = { from = "2025-10-01", to = "2027-03-01" }, next = { outcome = "unknown" },
  },
}

-- law93.non_budget_result
expect {
  ask = "science.non_budget_result:evaluate", province = "20", on = "2025-10-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_department", unit = "20",
    handler = false, confidence = "weak",
    chain = { "law93.non_budget_result" },
    valid = { from = "2025-10-01", to = false }, next = false,
  },
}

-- list3637.science.bought_result.register
expect {
  ask = "science.bought_result:register", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "list3637.science.bought_result.register" },
    valid = { from = "2025-07-01", to = "2025-10-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.science.bought_result.register.law93
expect {
  ask = "science.bought_result:register", province = "20", on = "2025-10-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "weak",
    chain = { "list3637.science.bought_result.register.law93" },
    valid = { from = "2025-10-01", to = false }, next = false,
    caveats = {
      "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu.",
      "Danh mục có trước Luật 93/2025/QH15 (hiệu lực 1/10/2025); thủ tục có thể đã được thay thế, cần đối chiếu danh mục mới.",
    },
  },
}

-- list3637.science.budget_result.register
expect {
  ask = "science.budget_result:register", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "list3637.science.budget_result.register" },
    valid = { from = "2025-07-01", to = "2025-10-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.science.budget_result.register.law93
expect {
  ask = "science.budget_result:register", province = "20", on = "2025-10-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "weak",
    chain = { "list3637.science.budget_result.register.law93" },
    valid = { from = "2025-10-01", to = false }, next = false,
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.science.development_fund.support
expect {
  ask = "science.development_fund:support", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "list3637.science.development_fund.support" },
    valid = { from = "2025-07-01", to = "2025-10-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.science.development_fund.support.law93
expect {
  ask = "science.development_fund:support", province = "20", on = "2025-10-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "weak",
    chain = { "list3637.science.development_fund.support.law93" },
    valid = { from = "2025-10-01", to = false }, next = false,
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.science.domestic_technology.support
expect {
  ask = "science.domestic_technology:buy", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "list3637.science.domestic_technology.support" },
    valid = { from = "2025-07-01", to = "2025-10-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.science.domestic_technology.support.law93
expect {
  ask = "science.domestic_technology:buy", province = "20", on = "2025-10-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "weak",
    chain = { "list3637.science.domestic_technology.support.law93" },
    valid = { from = "2025-10-01", to = false }, next = false,
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.science.enterprise.issue
expect {
  ask = "science.enterprise:amend", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "list3637.science.enterprise.issue" },
    valid = { from = "2025-07-01", to = "2025-10-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.science.enterprise.issue.law93
expect {
  ask = "science.enterprise:amend", province = "20", on = "2025-10-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "weak",
    chain = { "list3637.science.enterprise.issue.law93" },
    valid = { from = "2025-10-01", to = "2025-10-14" },
    next = { outcome = "decided", tier = "province", holder = "provincial_department" },
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.science.incubation_goods.confirm
expect {
  ask = "science.incubation_goods:confirm", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "list3637.science.incubation_goods.confirm" },
    valid = { from = "2025-07-01", to = "2025-10-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.science.incubation_goods.confirm.law93
expect {
  ask = "science.incubation_goods:confirm", province = "20", on = "2025-10-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "weak",
    chain = { "list3637.science.incubation_goods.confirm.law93" },
    valid = { from = "2025-10-01", to = false }, next = false,
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.science.invention.buy
expect {
  ask = "science.invention:buy", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "list3637.science.invention.buy" },
    valid = { from = "2025-07-01", to = "2025-10-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.science.invention.buy.law93
expect {
  ask = "science.invention:buy", province = "20", on = "2025-10-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "weak",
    chain = { "list3637.science.invention.buy.law93" },
    valid = { from = "2025-10-01", to = false }, next = false,
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.science.market_intermediary.support
expect {
  ask = "science.market_intermediary:support", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "list3637.science.market_intermediary.support" },
    valid = { from = "2025-07-01", to = "2025-10-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.science.market_intermediary.support.law93
expect {
  ask = "science.market_intermediary:support", province = "20", on = "2025-10-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "weak",
    chain = { "list3637.science.market_intermediary.support.law93" },
    valid = { from = "2025-10-01", to = false }, next = false,
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.science.non_budget_result.evaluate
expect {
  ask = "science.non_budget_result:evaluate", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "list3637.science.non_budget_result.evaluate" },
    valid = { from = "2025-07-01", to = "2025-10-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_department" },
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.science.non_budget_result.register
expect {
  ask = "science.non_budget_result:register", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "list3637.science.non_budget_result.register" },
    valid = { from = "2025-07-01", to = "2025-10-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.science.non_budget_result.register.law93
expect {
  ask = "science.non_budget_result:register", province = "20", on = "2025-10-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "weak",
    chain = { "list3637.science.non_budget_result.register.law93" },
    valid = { from = "2025-10-01", to = false }, next = false,
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.science.office.amend
expect {
  ask = "science.office:amend", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "list3637.science.office.amend" },
    valid = { from = "2025-07-01", to = "2025-10-01" }, next = { outcome = "unknown" },
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.science.organisation_registration.reissue
expect {
  ask = "science.organisation_registration:reissue", province = "20", on = "2025-07-01",
  facts = { organisation_founder = "other" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "list3637.science.organisation_registration.reissue" },
    valid = { from = "2025-07-01", to = "2025-10-01" }, next = { outcome = "unknown" },
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.science.prize.award
expect {
  ask = "science.prize:award", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "list3637.science.prize.award" },
    valid = { from = "2025-07-01", to = "2025-10-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.science.prize.award.law93
expect {
  ask = "science.prize:award", province = "20", on = "2025-10-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "weak",
    chain = { "list3637.science.prize.award.law93" },
    valid = { from = "2025-10-01", to = false }, next = false,
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.science.researcher.appoint
expect {
  ask = "science.researcher:appoint", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "list3637.science.researcher.appoint" },
    valid = { from = "2025-07-01", to = "2025-10-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.science.researcher.appoint.law93
expect {
  ask = "science.researcher:appoint", province = "20", on = "2025-10-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "weak",
    chain = { "list3637.science.researcher.appoint.law93" },
    valid = { from = "2025-10-01", to = false }, next = false,
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.science.result_completion.support
expect {
  ask = "science.result_completion:support", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "list3637.science.result_completion.support" },
    valid = { from = "2025-07-01", to = "2025-10-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.science.result_completion.support.law93
expect {
  ask = "science.result_completion:support", province = "20", on = "2025-10-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "weak",
    chain = { "list3637.science.result_completion.support.law93" },
    valid = { from = "2025-10-01", to = false }, next = false,
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.science.risky_result.appraise
expect {
  ask = "science.risky_result:appraise", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "list3637.science.risky_result.appraise" },
    valid = { from = "2025-07-01", to = "2025-10-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.science.risky_result.appraise.law93
expect {
  ask = "science.risky_result:appraise", province = "20", on = "2025-10-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "weak",
    chain = { "list3637.science.risky_result.appraise.law93" },
    valid = { from = "2025-10-01", to = false }, next = false,
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.science.self_invested_result.recognise
expect {
  ask = "science.self_invested_result:recognise", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "list3637.science.self_invested_result.recognise" },
    valid = { from = "2025-07-01", to = "2025-10-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.science.self_invested_result.recognise.law93
expect {
  ask = "science.self_invested_result:recognise", province = "20", on = "2025-10-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "weak",
    chain = { "list3637.science.self_invested_result.recognise.law93" },
    valid = { from = "2025-10-01", to = false }, next = false,
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.science.self_invested_result.support
expect {
  ask = "science.self_invested_result:buy", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "list3637.science.self_invested_result.support" },
    valid = { from = "2025-07-01", to = "2025-10-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.science.self_invested_result.support.law93
expect {
  ask = "science.self_invested_result:buy", province = "20", on = "2025-10-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "weak",
    chain = { "list3637.science.self_invested_result.support.law93" },
    valid = { from = "2025-10-01", to = false }, next = false,
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.science.task.determine
expect {
  ask = "science.task:determine", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "weak",
    chain = { "list3637.science.task.determine" },
    valid = { from = "2025-07-01", to = "2025-10-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.science.task.determine.law93
expect {
  ask = "science.task:determine", province = "20", on = "2025-10-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "weak",
    chain = { "list3637.science.task.determine.law93" },
    valid = { from = "2025-10-01", to = false }, next = false,
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.science.task.evaluate
expect {
  ask = "science.task:evaluate", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "list3637.science.task.evaluate" },
    valid = { from = "2025-07-01", to = "2025-10-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.science.task.evaluate.law93
expect {
  ask = "science.task:evaluate", province = "20", on = "2025-10-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "weak",
    chain = { "list3637.science.task.evaluate.law93" },
    valid = { from = "2025-10-01", to = false }, next = false,
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.science.task.register
expect {
  ask = "science.task:register", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "list3637.science.task.register" },
    valid = { from = "2025-07-01", to = "2025-10-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.science.task.register.law93
expect {
  ask = "science.task:register", province = "20", on = "2025-10-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "weak",
    chain = { "list3637.science.task.register.law93" },
    valid = { from = "2025-10-01", to = false }, next = false,
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.science.technology_decoding.support
expect {
  ask = "science.technology_decoding:support", province = "20", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "secondary",
    chain = { "list3637.science.technology_decoding.support" },
    valid = { from = "2025-07-01", to = "2025-10-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- list3637.science.technology_decoding.support.law93
expect {
  ask = "science.technology_decoding:support", province = "20", on = "2025-10-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "20",
    handler = "provincial_department", confidence = "weak",
    chain = { "list3637.science.technology_decoding.support.law93" },
    valid = { from = "2025-10-01", to = false }, next = false,
    caveats = { "Chỉ biết qua danh mục của Hải Phòng (QĐ 3637/QĐ-UBND, số liệu 15/8/2025): danh mục không trao thẩm quyền, căn cứ gốc chưa đọc; với tỉnh khác chỉ là dấu hiệu." },
  },
}

-- nd08.20.2
expect {
  ask = "science.office:issue", province = "20", on = "2014-03-15",
  facts = { branch_location = "79" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_department", unit = "79",
    handler = false, confidence = "text",
    chain = { "nd08.20.2" },
    valid = { from = "2014-03-15", to = "2025-10-01" }, next = { outcome = "unknown" },
  },
}

-- nd08.8.1
expect {
  ask = "science.organisation_registration:amend", province = "20", on = "2014-03-15",
  facts = { organisation_founder = "central" },
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", unit = false, handler = false,
    confidence = "text",
    chain = { "nd08.8.1" },
    valid = { from = "2014-03-15", to = "2025-10-01" }, next = { outcome = "unknown" },
  },
}

-- nd08.foreign_office.amend
expect {
  ask = "science.foreign_office:amend", province = "20", on = "2014-03-15",
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", unit = false, handler = false,
    confidence = "weak",
    chain = { "nd08.foreign_office.amend" },
    valid = { from = "2014-03-15", to = "2025-10-01" }, next = { outcome = "unknown" },
  },
}

-- nd08.foreign_organisation.amend
expect {
  ask = "science.foreign_organisation:amend", province = "20", on = "2014-03-15",
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", unit = false, handler = false,
    confidence = "weak",
    chain = { "nd08.foreign_organisation.amend" },
    valid = { from = "2014-03-15", to = "2025-10-01" }, next = { outcome = "unknown" },
  },
}

-- nd08.result_rights
expect {
  ask = "science.result_rights:assign", province = "20", on = "2014-03-15",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_department", unit = "20",
    handler = false, confidence = "weak",
    chain = { "nd08.result_rights" },
    valid = { from = "2014-03-15", to = "2025-10-01" }, next = { outcome = "unknown" },
  },
}

-- nd262.office
expect {
  ask = "science.office:amend", province = "20", on = "2025-10-14",
  facts = { branch_location = "79" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_department", unit = "79",
    handler = false, confidence = "weak",
    chain = { "nd262.office" },
    valid = { from = "2025-10-14", to = false }, next = false,
    caveats = { "Ngày 14/10/2025 là ngày ký nghị định; ngày hiệu lực chưa đọc được." },
  },
}

-- nd262.rd_centre
expect {
  ask = "science.rd_centre:recognise", province = "20", on = "2025-10-14",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_department", unit = "20",
    handler = false, confidence = "secondary",
    chain = { "nd262.rd_centre" },
    valid = { from = "2025-10-14", to = false }, next = false,
  },
}

-- nd262.registration.foreign
expect {
  ask = "science.organisation_registration:issue", province = "20", on = "2025-10-14",
  facts = { head_office = "79", organisation_founder = "foreign_capital" },
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_department", unit = "79",
    handler = false, confidence = "secondary",
    chain = { "nd262.registration.foreign" },
    valid = { from = "2025-10-14", to = false }, next = false,
  },
}

-- dong_thap.tasks
expect {
  ask = "science.task:determine", province = "82", on = "2026-07-21",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "82",
    handler = false, confidence = "weak",
    chain = { "list3637.science.task.determine.law93" },
    valid = { from = "2025-10-01", to = false }, next = false,
    caveats = {
      "Đồng Tháp phân cấp quản lý nhiệm vụ KHCN&ĐMST (84/2026/QĐ-UBND, 21/7/2026); danh mục chưa đọc được.",
      "Quyết định 84/2026/QĐ-UBND phân cấp: người quyết định có thể đã đổi trong tỉnh; danh mục chưa đọc được.",
    },
  },
}

-- hai_phong.chair
expect {
  ask = "science.office_abroad:give_notice", province = "31", on = "2026-01-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_chair", unit = "31",
    handler = false, confidence = "weak",
    chain = { "nd08.23.2", "nd133.64.law93" },
    valid = { from = "2025-10-01", to = "2027-03-01" }, next = { outcome = "unknown" },
    caveats = {
      "Hải Phòng chuyển thẩm quyền của Chủ tịch cho Sở (văn bản 2622, năm 2026); danh mục, hình thức và ngày chưa đọc được.",
      "Nếu văn bản năm 2026 của Hải Phòng là phân cấp thì người quyết định đã là Sở; cần đối chiếu danh mục.",
    },
  },
}

-- law93.after_133
expect {
  ask = "science.foreign_office:issue", province = "20", on = "2027-03-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2027-03-01", to = false }, next = false,
    reason = "Luật 93/2025/QH15 có hiệu lực từ 1/10/2025; thẩm quyền mới của việc này chưa đọc được.",
    caveats = {
      "Từ 1/3/2027 hai nghị định 132 và 133/2025/NĐ-CP hết hiệu lực; câu trả lời theo văn bản đã biết, văn bản thay thế chưa biết.",
      "Nghị định 15/2026/NĐ-CP (14/1/2026) sửa 7 nghị định, trong đó có 133/2025, 76/2018, 63/2023; nội dung và ngày hiệu lực chưa đọc.",
    },
  },
}

-- law93.foreign_office
expect {
  ask = "science.foreign_office:amend", province = "20", on = "2025-10-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2025-10-01", to = false }, next = false,
    reason = "Luật 93/2025/QH15 có hiệu lực từ 1/10/2025; thẩm quyền mới của việc này chưa đọc được.",
  },
}

-- law93.foreign_organisation
expect {
  ask = "science.foreign_organisation:amend", province = "20", on = "2025-10-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2025-10-01", to = false }, next = false,
    reason = "Luật 93/2025/QH15 có hiệu lực từ 1/10/2025; thẩm quyền mới của việc này chưa đọc được.",
  },
}

-- law93.office.change
expect {
  ask = "science.office:amend", province = "20", on = "2025-10-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2025-10-01", to = "2025-10-14" },
    next = { outcome = "decided", tier = "province", holder = "provincial_department" },
    reason = "Luật 93/2025/QH15 có hiệu lực từ 1/10/2025; thẩm quyền mới của việc này chưa đọc được.",
  },
}

-- law93.office.issue
expect {
  ask = "science.office:issue", province = "20", on = "2025-10-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2025-10-01", to = false }, next = false,
    reason = "Luật 93/2025/QH15 có hiệu lực từ 1/10/2025; thẩm quyền mới của việc này chưa đọc được.",
  },
}

-- law93.registration
expect {
  ask = "science.organisation_registration:amend", province = "20", on = "2025-10-01",
  facts = { organisation_founder = "central" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2025-10-01", to = false }, next = false,
    reason = "Luật 93/2025/QH15 có hiệu lực từ 1/10/2025; thẩm quyền mới của việc này chưa đọc được.",
  },
}

-- law93.registration.foreign.issue
expect {
  ask = "science.organisation_registration:issue", province = "20", on = "2025-10-01",
  facts = { organisation_founder = "foreign_capital" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2025-10-01", to = "2025-10-14" },
    next = { outcome = "decided", tier = "province", holder = "provincial_department" },
    reason = "Luật 93/2025/QH15 có hiệu lực từ 1/10/2025; thẩm quyền mới của việc này chưa đọc được.",
  },
}

-- law93.registration.foreign.rest
expect {
  ask = "science.organisation_registration:amend", province = "20", on = "2025-10-01",
  facts = { organisation_founder = "foreign_capital" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2025-10-01", to = false }, next = false,
    reason = "Luật 93/2025/QH15 có hiệu lực từ 1/10/2025; thẩm quyền mới của việc này chưa đọc được.",
  },
}

-- law93.result_rights
expect {
  ask = "science.result_rights:assign", province = "20", on = "2025-10-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = "2025-10-01", to = false }, next = false,
    reason = "Luật 93/2025/QH15 có hiệu lực từ 1/10/2025; thẩm quyền mới của việc này chưa đọc được.",
  },
}

-- list3637.science.bought_result.register.before
expect {
  ask = "science.bought_result:register", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    reason = "Cơ quan có thẩm quyền trước ngày 1/7/2025 chưa đọc được.",
  },
}

-- list3637.science.budget_result.register.before
expect {
  ask = "science.budget_result:register", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    reason = "Cơ quan có thẩm quyền trước ngày 1/7/2025 chưa đọc được.",
  },
}

-- list3637.science.development_fund.support.before
expect {
  ask = "science.development_fund:support", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    reason = "Cơ quan có thẩm quyền trước ngày 1/7/2025 chưa đọc được.",
  },
}

-- list3637.science.domestic_technology.support.before
expect {
  ask = "science.domestic_technology:buy", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    reason = "Cơ quan có thẩm quyền trước ngày 1/7/2025 chưa đọc được.",
  },
}

-- list3637.science.enterprise.issue.before
expect {
  ask = "science.enterprise:amend", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    reason = "Cơ quan có thẩm quyền trước ngày 1/7/2025 chưa đọc được.",
  },
}

-- list3637.science.incubation_goods.confirm.before
expect {
  ask = "science.incubation_goods:confirm", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    reason = "Cơ quan có thẩm quyền trước ngày 1/7/2025 chưa đọc được.",
  },
}

-- list3637.science.invention.buy.before
expect {
  ask = "science.invention:buy", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    reason = "Cơ quan có thẩm quyền trước ngày 1/7/2025 chưa đọc được.",
  },
}

-- list3637.science.market_intermediary.support.before
expect {
  ask = "science.market_intermediary:support", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    reason = "Cơ quan có thẩm quyền trước ngày 1/7/2025 chưa đọc được.",
  },
}

-- list3637.science.non_budget_result.evaluate.before
expect {
  ask = "science.non_budget_result:evaluate", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    reason = "Cơ quan có thẩm quyền trước ngày 1/7/2025 chưa đọc được.",
  },
}

-- list3637.science.non_budget_result.register.before
expect {
  ask = "science.non_budget_result:register", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    reason = "Cơ quan có thẩm quyền trước ngày 1/7/2025 chưa đọc được.",
  },
}

-- list3637.science.office.amend.before
expect {
  ask = "science.office:amend", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    reason = "Cơ quan có thẩm quyền trước ngày 1/7/2025 chưa đọc được.",
  },
}

-- list3637.science.organisation_registration.reissue.before
expect {
  ask = "science.organisation_registration:reissue", province = "20", on = "2025-01-01",
  facts = { organisation_founder = "other" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    reason = "Cơ quan có thẩm quyền trước ngày 1/7/2025 chưa đọc được.",
  },
}

-- list3637.science.prize.award.before
expect {
  ask = "science.prize:award", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    reason = "Cơ quan có thẩm quyền trước ngày 1/7/2025 chưa đọc được.",
  },
}

-- list3637.science.researcher.appoint.before
expect {
  ask = "science.researcher:appoint", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    reason = "Cơ quan có thẩm quyền trước ngày 1/7/2025 chưa đọc được.",
  },
}

-- list3637.science.result_completion.support.before
expect {
  ask = "science.result_completion:support", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    reason = "Cơ quan có thẩm quyền trước ngày 1/7/2025 chưa đọc được.",
  },
}

-- list3637.science.risky_result.appraise.before
expect {
  ask = "science.risky_result:appraise", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    reason = "Cơ quan có thẩm quyền trước ngày 1/7/2025 chưa đọc được.",
  },
}

-- list3637.science.self_invested_result.recognise.before
expect {
  ask = "science.self_invested_result:recognise", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    reason = "Cơ quan có thẩm quyền trước ngày 1/7/2025 chưa đọc được.",
  },
}

-- list3637.science.self_invested_result.support.before
expect {
  ask = "science.self_invested_result:buy", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    reason = "Cơ quan có thẩm quyền trước ngày 1/7/2025 chưa đọc được.",
  },
}

-- list3637.science.task.determine.before
expect {
  ask = "science.task:determine", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    reason = "Cơ quan có thẩm quyền trước ngày 1/7/2025 chưa đọc được.",
  },
}

-- list3637.science.task.evaluate.before
expect {
  ask = "science.task:evaluate", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    reason = "Cơ quan có thẩm quyền trước ngày 1/7/2025 chưa đọc được.",
  },
}

-- list3637.science.task.register.before
expect {
  ask = "science.task:register", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    reason = "Cơ quan có thẩm quyền trước ngày 1/7/2025 chưa đọc được.",
  },
}

-- list3637.science.technology_decoding.support.before
expect {
  ask = "science.technology_decoding:support", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    reason = "Cơ quan có thẩm quyền trước ngày 1/7/2025 chưa đọc được.",
  },
}

-- nd08.reissue.before
expect {
  ask = "science.organisation_registration:reissue", province = "20", on = "2025-01-01",
  facts = { organisation_founder = "central" },
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = false }, next = false,
    reason = "Thẩm quyền đối với việc này theo Nghị định 08/2014 chưa đọc được.",
  },
}

-- nd262.rd_centre.before
expect {
  ask = "science.rd_centre:recognise", province = "20", on = "2025-01-01",
  gives = {
    outcome = "unknown", confidence = "text",
    chain = false,
    valid = { from = false, to = "2025-10-14" },
    next = { outcome = "decided", tier = "province", holder = "provincial_department" },
    reason = "Thủ tục này đọc được từ Nghị định 262/2025 (14/10/2025); trước đó chưa đọc được quy định nào.",
  },
}

-- quang_ninh.tasks
expect {
  ask = "science.task:determine", province = "22", on = "2025-07-01",
  gives = {
    outcome = "decided", tier = "province", holder = "provincial_body", unit = "22",
    handler = false, confidence = "weak",
    chain = { "list3637.science.task.determine" },
    valid = { from = "2025-07-01", to = "2025-10-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_body" },
    caveats = {
      "Việc mua sắm tài sản cho nhiệm vụ theo Nghị quyết 52/2025/NQ-HĐND; danh mục chưa đọc được.",
      "Quảng Ninh uỷ quyền (624/QĐ-UBND, 3/3/2025) và phân cấp (41/2025/QĐ-UBND, 14/5/2025) một số nội dung quản lý nhiệm vụ; danh mục chưa đọc được.",
      "Quyết định 41/2025/QĐ-UBND phân cấp một số nội dung quản lý nhiệm vụ: người quyết định có thể đã đổi trong tỉnh; danh mục và ngày hiệu lực chưa đọc được.",
    },
  },
}

-- caveat.pending.science
expect {
  ask = "science.foreign_office:issue", province = "20", on = "2025-01-01",
  gives = {
    outcome = "decided", tier = "central", holder = "ministry", unit = false, handler = false,
    confidence = "secondary",
    chain = { "nd08.21.4" },
    valid = { from = "2014-03-15", to = "2025-07-01" },
    next = { outcome = "decided", tier = "province", holder = "provincial_committee" },
    caveats = { "Hồ sơ nhận trước 1/7/2025 chưa xong do cơ quan đã nhận giải quyết tiếp theo pháp luật lúc tiếp nhận (Nghị định 133/2025/NĐ-CP Điều 76(2))." },
  },
}
