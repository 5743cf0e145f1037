-- SPDX-License-Identifier: MIT
-- High technology: certificates of Decision 55/2010 (to 2026-06-30) and the
-- recognitions of Law 133/2025/QH15 (from 2026-07-01).

local function high_tech(id, vi, en, actions, note)
  subject {
    id = "high_tech." .. id,
    field = "high_tech",
    name = { vi = vi, en = en },
    actions = actions,
    note = note,
  }
end

local CERTIFICATE = { "issue", "revoke" }

high_tech("application_organisation", "Giấy chứng nhận hoạt động ứng dụng công nghệ cao cho tổ chức",
  "Certificate of high-tech application for organisations", CERTIFICATE)
high_tech("application_person", "Giấy chứng nhận hoạt động ứng dụng công nghệ cao cho cá nhân",
  "Certificate of high-tech application for persons", CERTIFICATE)
high_tech("rd_organisation", "Giấy chứng nhận hoạt động nghiên cứu và phát triển công nghệ cao cho tổ chức",
  "Certificate of high-tech research for organisations", CERTIFICATE)
high_tech("rd_person", "Giấy chứng nhận hoạt động nghiên cứu và phát triển công nghệ cao cho cá nhân",
  "Certificate of high-tech research for persons", CERTIFICATE)
high_tech("enterprise", "Giấy chứng nhận (xác nhận) doanh nghiệp công nghệ cao",
  "Certificate (confirmation) of a high-tech enterprise", CERTIFICATE,
  "từ 2026-07-01 là việc xác nhận theo NĐ 260/2026 Điều 17")
high_tech("new_product_enterprise",
  "Giấy chứng nhận doanh nghiệp thành lập mới từ dự án sản xuất sản phẩm công nghệ cao",
  "Certificate of a new enterprise from a high-tech production project", CERTIFICATE)
high_tech("incubator", "Giấy chứng nhận cơ sở ươm tạo công nghệ cao, ươm tạo doanh nghiệp công nghệ cao",
  "Certificate of a high-tech incubator", CERTIFICATE)

local CONFIRMATION = { "confirm", "revoke" }

high_tech("strategic_enterprise", "Xác nhận doanh nghiệp công nghệ chiến lược",
  "Confirmation of a strategic-technology enterprise", CONFIRMATION)
high_tech("product_enterprise", "Xác nhận doanh nghiệp sản xuất sản phẩm công nghệ cao",
  "Confirmation of a high-tech product enterprise", CONFIRMATION)
high_tech("startup", "Xác nhận doanh nghiệp khởi nghiệp công nghệ cao, công nghệ chiến lược",
  "Confirmation of a high-tech or strategic-technology start-up", CONFIRMATION)
high_tech("rd_centre", "Công nhận trung tâm nghiên cứu và phát triển công nghệ cao, công nghệ chiến lược",
  "Recognition of a high-tech or strategic-technology research centre", { "recognise", "revoke" })

high_tech("park", "Khu công nghệ cao", "High-tech park", { "establish", "amend" })
high_tech("park_project", "Xác nhận dự án đáp ứng tiêu chí hoạt động công nghệ cao trong khu công nghệ cao",
  "Confirmation that a project in a high-tech park meets the criteria", { "confirm" })
high_tech("park_training", "Đào tạo cho ban quản lý khu công nghệ cao",
  "Training for boards of high-tech parks", { "organise" })
high_tech("rd_project_opinion",
  "Xin ý kiến Thủ tướng về công nghệ của dự án cơ sở nghiên cứu và phát triển công nghệ cao",
  "Asking the Prime Minister about the technology of high-tech research projects", { "ask_opinion" })
