-- SPDX-License-Identifier: MIT
-- What splits authority over science and technology organisations.

fact {
  id = "organisation_founder",
  type = "enum",
  question = {
    vi = "Tổ chức khoa học và công nghệ do ai thành lập?",
    en = "Who founded the science and technology organisation?",
  },
  values = {
    { id = "central", vi = "cơ quan trung ương", en = "a central body" },
    { id = "foreign_capital", vi = "tổ chức có vốn nước ngoài", en = "it has foreign capital" },
    { id = "other", vi = "trường hợp còn lại", en = "anyone else" },
  },
}

fact {
  id = "branch_location",
  type = "place",
  level = "province",
  question = {
    vi = "Văn phòng đại diện, chi nhánh đặt ở tỉnh nào?",
    en = "In which province is the representative office or branch?",
  },
}
