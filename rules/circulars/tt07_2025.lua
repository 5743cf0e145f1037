-- Circular 07/2025/TT-BKHCN: standards, metrology and quality. Its articles
-- were not read; what it moves is known from a summary and a procedure page.
-- Files received before 2025-07-01 stay with the body that took them in, under
-- the law at receipt: that is how every rule here is read.

local tt07 = instrument "circular:07/2025/TT-BKHCN"

local function to_committee(id, power, confidence, facts)
  transfer {
    id = "tt07." .. id, basis = tt07, power = power,
    from = "standards_committee", to = "provincial_committee", mode = "decentralisation",
    confidence = confidence, facts = facts,
  }
end

-- Measurement standards: the origin (Circular 24/2013) speaks of certifying only.
to_committee("reference_standard", { "metrology.reference_standard", "certify" }, "secondary", { "F032", "F038" })
origin {
  id = "tt07.reference_standard.amend", basis = tt07, power = { "metrology.reference_standard", "amend" },
  holder = "provincial_committee", confidence = "text", facts = { "F086", "F080" },
  note = "Cơ quan trước đó chưa đọc.",
}

-- Verifiers: before, the standards committee; its basis was not read.
origin {
  id = "tt07.before.verifier_card", basis = instrument "law:04/2011/QH13", power = { "metrology.verifier_card", "issue" },
  holder = "standards_committee", confidence = "secondary", facts = { "F034" },
  note = "Theo bản tóm tắt Thông tư 07/2025; điều khoản của luật cũ chưa đọc.",
}
to_committee("verifier_card", { "metrology.verifier_card", "issue" }, "secondary", { "F034", "F039" })

-- Declarations of competence to train
origin {
  id = "tt07.training", basis = tt07, power = { "training_competence.declaration", "receive" },
  holder = "provincial_committee", confidence = "secondary", facts = { "F088", "F053" },
}

local function not_read_before(id, power, vi, en, facts)
  unknown { id = "tt07.unknown." .. id, power = power, valid_to = "2025-07-01",
            reason = { vi = vi, en = en }, confidence = "secondary", facts = facts }
end

not_read_before("reference_standard.amend", { "metrology.reference_standard", "amend" },
  "Trước 1/7/2025: văn bản cũ về việc điều chỉnh chưa đọc.", "Before 2025-07-01: the older text on amending was not read.", { "F086" })
not_read_before("training", { "training_competence.declaration", "receive" },
  "Trước 1/7/2025: theo nguồn thứ cấp là Ủy ban TĐC Quốc gia (trước là Tổng cục); văn bản chưa đọc.",
  "Before 2025-07-01: the standards committee by a secondary source; the text was not read.", { "F088" })

caveat {
  id = "tt07.pending", valid_to = "2025-07-01",
  power = { { "metrology.reference_standard", { "certify", "amend" } }, { "metrology.verifier_card", "issue" }, { "training_competence.declaration", "receive" } },
  text = { vi = "Hồ sơ nhận trước 1/7/2025 do cơ quan đã nhận giải quyết theo pháp luật lúc tiếp nhận (Thông tư 07/2025/TT-BKHCN).",
           en = "Files received before 2025-07-01 are finished by the body that took them in, under the law at receipt (Circular 07/2025)." },
  confidence = "text", facts = { "instruments:circular:07/2025/TT-BKHCN" },
}
