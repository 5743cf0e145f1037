-- SPDX-License-Identifier: MIT
-- Radiation safety: what may be licensed, certified, declared, approved.

subject {
  id = "radiation.licence",
  field = "radiation",
  name = { vi = "Giấy phép tiến hành công việc bức xạ", en = "Licence for radiation work" },
  actions = { "issue", "amend", "supplement", "extend", "reissue" },
}

subject {
  id = "radiation.staff_certificate",
  field = "radiation",
  name = {
    vi = "Chứng chỉ nhân viên bức xạ (người phụ trách an toàn)",
    en = "Radiation staff certificate (safety officer)",
  },
  actions = { "issue", "reissue" },
  note = "radiation_device is the device that the officer is in charge of",
}

subject {
  id = "radiation.declaration",
  field = "radiation",
  name = { vi = "Khai báo thiết bị bức xạ", en = "Declaration of a radiation device" },
  actions = { "declare" },
}

subject {
  id = "radiation.emergency_plan",
  field = "radiation",
  name = {
    vi = "Kế hoạch ứng phó sự cố bức xạ, hạt nhân cấp cơ sở",
    en = "Grassroots plan for radiation emergencies",
  },
  actions = { "approve" },
}

subject {
  id = "radiation.support_service",
  field = "radiation",
  name = {
    vi = "Giấy đăng ký hoạt động dịch vụ hỗ trợ ứng dụng năng lượng nguyên tử",
    en = "Registration of services supporting the use of atomic energy",
  },
  actions = { "issue", "amend", "extend", "reissue" },
}

subject {
  id = "radiation.practising_certificate",
  field = "radiation",
  name = {
    vi = "Chứng chỉ hành nghề dịch vụ hỗ trợ ứng dụng năng lượng nguyên tử",
    en = "Practising certificate for services supporting the use of atomic energy",
  },
  actions = { "issue", "amend", "extend", "reissue" },
}
