-- SPDX-License-Identifier: MIT
-- Facts of radiation dossiers. The kind of device or work decides the tier:
-- X-ray diagnosis was provincial before 2025-07-01, the group of Decree 133
-- Arts 45-47 (pet_ct_group: one value, because no rule and no procedure tells its
-- devices apart) from then on, every X-ray device but industrial radiography
-- from 2026-01-01.

fact {
  id = "radiation_device",
  type = "enum",
  question = {
    vi = "Thiết bị, nguồn hoặc công việc bức xạ là loại nào?",
    en = "Which kind of device, source or radiation work is it?",
  },
  values = {
    { id = "xray_diagnostic", vi = "X-quang chẩn đoán y tế", en = "X-ray for medical diagnosis" },
    { id = "pet_ct_group",
      vi = "PET/CT, SPECT/CT; thiết bị phát tia X phân tích huỳnh quang, nhiễu xạ, soi bo mạch, soi hiển vi điện tử, soi kiểm tra an ninh",
      en = "PET/CT, SPECT/CT; X-ray devices for fluorescence, diffraction, circuit boards, electron microscopes, security screening" },
    { id = "xray_other", vi = "thiết bị phát tia X khác (trừ chụp ảnh phóng xạ công nghiệp)",
     en = "another X-ray device (not industrial radiography)" },
    { id = "industrial_radiography", vi = "chụp ảnh phóng xạ công nghiệp", en = "industrial radiography" },
    { id = "accelerator_or_therapy", vi = "máy gia tốc, thiết bị xạ trị, chiếu xạ khử trùng",
     en = "accelerator, radiotherapy, sterilising irradiation" },
    { id = "industrial_irradiation", vi = "thiết bị chiếu xạ công nghiệp", en = "industrial irradiator" },
    { id = "radioactive_source", vi = "nguồn phóng xạ: sử dụng", en = "use of a radioactive source" },
    { id = "source_transport", vi = "nguồn phóng xạ: xuất nhập khẩu, đóng gói, vận chuyển",
     en = "import, export, packing, transport of radioactive sources" },
    { id = "radioactive_production", vi = "sản xuất, chế biến chất phóng xạ",
     en = "production or processing of radioactive substances" },
    { id = "radioactive_waste", vi = "chất thải phóng xạ, nguồn đã qua sử dụng",
     en = "radioactive waste, disused sources" },
    { id = "nuclear_material", vi = "vật liệu hạt nhân", en = "nuclear material" },
    { id = "nuclear_equipment", vi = "thiết bị hạt nhân", en = "nuclear equipment" },
    { id = "other", vi = "loại khác", en = "another kind" },
  },
}

-- capnao: allow values-alike device_mobility: a clerk is told both kinds that stay in one province
fact {
  id = "device_mobility",
  type = "enum",
  question = {
    vi = "Thiết bị được dùng cố định hay di động?",
    en = "Is the device fixed or mobile?",
  },
  values = {
    { id = "fixed", vi = "cố định", en = "fixed" },
    { id = "mobile_one_province", vi = "di động trong một tỉnh", en = "mobile inside one province" },
    { id = "mobile_several_provinces", vi = "di động ở nhiều tỉnh", en = "mobile in several provinces" },
  },
}

fact {
  id = "medical_facility",
  type = "boolean",
  question = { vi = "Thiết bị đặt tại cơ sở y tế?", en = "Is the device at a medical facility?" },
}

fact {
  id = "device_location",
  type = "place",
  level = "province",
  question = { vi = "Thiết bị đặt ở tỉnh nào?", en = "In which province does the device stand?" },
}
