-- Place facts and the level of the issuer that more than one field uses.
-- Facts of one field stand beside its subjects.

local function place(id, vi, en)
  fact { id = id, type = "place", level = "province", question = { vi = vi, en = en } }
end

place("head_office", "Trụ sở chính đặt ở tỉnh nào?", "In which province is the head office?")
place("business_registration", "Doanh nghiệp đăng ký ở tỉnh nào?", "In which province is the enterprise registered?")
place("network", "Mạng được thiết lập (hoặc dự kiến) ở tỉnh nào?", "In which province is the network set up or planned?")
place("issuer", "Tỉnh nào đã cấp, đã phân bổ hoặc đã tiếp nhận?", "Which province issued, allocated or received it?")

fact {
  id = "issued_by", type = "enum",
  question = { vi = "Giấy tờ do cấp nào đã cấp (hoặc tiếp nhận)?", en = "Which tier issued (or received) the paper?" },
  values = {
    { id = "province", vi = "Cấp tỉnh", en = "A province" },
    { id = "central", vi = "Trung ương", en = "The centre" },
  },
}
