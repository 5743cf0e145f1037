-- What was not read for any power: the law before 2025-01-01, where no rule
-- reaches back. The rule base is complete from that day on.

unknown {
  id = "unread.before_2025", about = "absence", valid_to = "2025-01-01",
  reason = {
    vi = "Quy định trước ngày 1/1/2025 về việc này chưa đọc.",
    en = "The law on this before 2025-01-01 was not read.",
  },
  facts = { "law:time" },
}
