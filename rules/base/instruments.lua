-- Laws, resolutions, decrees, decisions and circulars of the centre.
-- A date that the facts do not give stays absent; a document known only by its
-- number has the number for a title. Ids keep the kind: a decree and a law may
-- share a number.
-- capnao: allow unused-instrument: what the sources name is declared, also where it moves no power
-- capnao: allow number-collision law:133/2025/QH15: that law and Decree 133/2025 do share their number

local function kind(name, issuer)
  return function(id, number, title, more)
    local i = { id = id, kind = name, number = number, title = title, issuer = issuer, confidence = "text" }
    for key, value in pairs(more or {}) do i[key] = value end
    instrument(i)
  end
end

local law = kind("law", "national_assembly")
local na_resolution = kind("na_resolution", "national_assembly")
local decree = kind("decree", "government")
local government_resolution = kind("government_resolution", "government")
local pm_decision = kind("pm_decision", "prime_minister")
local circular = kind("circular", "minister")

-- Laws
law("law:04/2011/QH13", "04/2011/QH13", "Luật Đo lường",
  { issued = "2011-11-11", valid_from = "2012-07-01", note = "Điều 46 và 56 chia việc kiểm tra về đo lường theo cấp." })
law("law:18/2008/QH12", "18/2008/QH12", "Luật Năng lượng nguyên tử",
  { issued = "2008-06-03", valid_from = "2009-01-01", valid_to = "2026-01-01", note = "Được thay bằng Luật 94/2025/QH15." })
law("law:05/2007/QH12", "05/2007/QH12", "Luật Chất lượng sản phẩm, hàng hóa",
  { issued = "2007-11-21", valid_from = "2008-07-01", note = "Được sửa đổi bởi Luật 78/2025/QH15." })
law("law:07/2017/QH14", "07/2017/QH14", "Luật Chuyển giao công nghệ",
  { issued = "2017-06-19", valid_from = "2018-07-01" })
law("law:24/2023/QH15", "24/2023/QH15", "Luật Viễn thông",
  { issued = "2023-11-24", valid_from = "2024-07-01", confidence = "secondary", note = "Điều 33." })
law("law:50/2005/QH11", "50/2005/QH11", "Luật Sở hữu trí tuệ",
  { issued = "2005-11-29", valid_from = "2006-07-01", note = "Sửa đổi nhiều lần; lần sửa ngày 10/12/2025 có hiệu lực 1/4/2026, tác động đến thẩm quyền cấp tỉnh chưa xác lập." })
law("law:72/2025/QH15", "72/2025/QH15", "Luật Tổ chức chính quyền địa phương",
  { issued = "2025-06-16", valid_from = "2025-06-16", note = "Hai cấp chính quyền địa phương; cấp huyện kết thúc ngày 1/7/2025; các văn bản phải được sửa theo trước 1/3/2027." })
law("law:93/2025/QH15", "93/2025/QH15", "Luật Khoa học, công nghệ và đổi mới sáng tạo",
  { issued = "2025-06-27", valid_from = "2025-10-01", confidence = "secondary" })
law("law:94/2025/QH15", "94/2025/QH15", "Luật Năng lượng nguyên tử",
  { issued = "2025-06-27", valid_from = "2026-01-01", confidence = "secondary" })
law("law:78/2025/QH15", "78/2025/QH15", "Luật sửa đổi Luật Chất lượng sản phẩm, hàng hóa",
  { issued = "2025-06-18", valid_from = "2026-01-01", confidence = "secondary" })
law("law:148/2025/QH15", "148/2025/QH15", "Luật Chuyển đổi số",
  { valid_from = "2026-07-01" })
law("law:133/2025/QH15", "133/2025/QH15", "Luật Công nghệ cao",
  { valid_from = "2026-07-01", note = "Trùng số với Nghị định 133/2025/NĐ-CP." })

-- Resolutions of the National Assembly
na_resolution("resolution:190/2025/QH15", "190/2025/QH15", "Nghị quyết xử lý một số vấn đề liên quan đến sắp xếp tổ chức bộ máy nhà nước",
  { issued = "2025-02-19", valid_to = "2027-03-01", confidence = "secondary", note = "Cơ quan tiếp nhận kế tục, không phải nộp lại hồ sơ; hết hiệu lực sau ngày 28/2/2027." })

-- Decrees
decree("decree:132/2025/NĐ-CP", "132/2025/NĐ-CP", "Phân định thẩm quyền của chính quyền địa phương 02 cấp trong lĩnh vực quản lý nhà nước của Bộ Khoa học và Công nghệ",
  { issued = "2025-06-12", valid_from = "2025-07-01", valid_to = "2027-03-01", note = "Thẩm quyền của cấp huyện chuyển cho cấp xã hoặc cấp tỉnh; 9 điều." })
decree("decree:133/2025/NĐ-CP", "133/2025/NĐ-CP", "Phân quyền, phân cấp trong lĩnh vực quản lý nhà nước của Bộ Khoa học và Công nghệ",
  { issued = "2025-06-12", valid_from = "2025-07-01", valid_to = "2027-03-01", note = "78 nhiệm vụ: 16 phân quyền, 62 phân cấp; 76 điều." })
decree("decree:118/2025/NĐ-CP", "118/2025/NĐ-CP", "Cơ chế một cửa, một cửa liên thông tại Bộ phận Một cửa và Cổng Dịch vụ công quốc gia",
  { issued = "2025-06-09", valid_from = "2025-07-01", confidence = "secondary", note = "Mọi trung tâm phục vụ hành chính công trong tỉnh được tiếp nhận; thẩm quyền quyết định không đổi; được sửa bởi Nghị định 367/2025/NĐ-CP." })
decree("decree:132/2008/NĐ-CP", "132/2008/NĐ-CP", "Quy định chi tiết Luật Chất lượng sản phẩm, hàng hóa",
  { issued = "2008-12-31", valid_to = "2026-07-01", note = "Hết hiệu lực theo Nghị định 37/2026/NĐ-CP Điều 97(2); không phải Nghị định 132/2025/NĐ-CP." })
decree("decree:86/2012/NĐ-CP", "86/2012/NĐ-CP", "Quy định chi tiết Luật Đo lường",
  { issued = "2012-10-19", valid_from = "2012-12-15", note = "Điều 13." })
decree("decree:142/2020/NĐ-CP", "142/2020/NĐ-CP", "Tiến hành công việc bức xạ và hoạt động dịch vụ hỗ trợ ứng dụng năng lượng nguyên tử",
  { issued = "2020-12-09", valid_from = "2021-02-01", valid_to = "2026-01-01", note = "Các điều 28, 36, 58." })
decree("decree:105/2016/NĐ-CP", "105/2016/NĐ-CP", "Điều kiện hoạt động của tổ chức kiểm định, hiệu chuẩn, thử nghiệm phương tiện đo, chuẩn đo lường",
  { issued = "2016-07-01", valid_from = "2016-07-01", note = "Được sửa bởi các nghị định 154/2018, 133/2025 và 36/2026." })
decree("decree:107/2016/NĐ-CP", "107/2016/NĐ-CP", "Điều kiện kinh doanh dịch vụ đánh giá sự phù hợp",
  { issued = "2016-07-01", valid_from = "2016-07-01" })
decree("decree:76/2018/NĐ-CP", "76/2018/NĐ-CP", "Quy định chi tiết Luật Chuyển giao công nghệ",
  { issued = "2018-05-15", valid_from = "2018-07-01", note = "Điều 6 chia việc đăng ký theo cấp quyết định đầu tư và chiều chuyển giao; được sửa bởi Nghị định 15/2026/NĐ-CP." })
decree("decree:08/2014/NĐ-CP", "08/2014/NĐ-CP", "Quy định chi tiết Luật Khoa học và công nghệ",
  { issued = "2014-01-27", valid_from = "2014-03-15", note = "Được thay bằng các nghị định thi hành Luật 93/2025/QH15; ngày hết hiệu lực chưa xác lập." })
decree("decree:65/2023/NĐ-CP", "65/2023/NĐ-CP", "Quy định chi tiết Luật Sở hữu trí tuệ về sở hữu công nghiệp",
  { issued = "2023-08-23", valid_from = "2023-08-23", note = "Được sửa bởi Nghị định 15/2026/NĐ-CP." })
decree("decree:163/2024/NĐ-CP", "163/2024/NĐ-CP", "Quy định chi tiết Luật Viễn thông",
  { issued = "2024-12-24", confidence = "secondary", note = "Được sửa bởi Nghị định 15/2026/NĐ-CP; ngày hiệu lực chưa đọc." })
decree("decree:63/2023/NĐ-CP", "63/2023/NĐ-CP", "Quy định chi tiết Luật Tần số vô tuyến điện",
  { issued = "2023-08-18", valid_from = "2023-08-18", confidence = "secondary", note = "Được sửa bởi Nghị định 15/2026/NĐ-CP." })
decree("decree:47/2011/NĐ-CP", "47/2011/NĐ-CP", "Quy định chi tiết Luật Bưu chính",
  { issued = "2011-06-17", valid_from = "2011-08-15", note = "Điều 9." })
decree("decree:73/2019/NĐ-CP", "73/2019/NĐ-CP", "Quản lý đầu tư ứng dụng công nghệ thông tin sử dụng vốn ngân sách nhà nước",
  { issued = "2019-09-05", valid_from = "2020-01-01", valid_to = "2026-01-26", note = "Được thay bằng Nghị định 45/2026/NĐ-CP, rồi Nghị định 224/2026/NĐ-CP." })
decree("decree:262/2025/NĐ-CP", "262/2025/NĐ-CP", "Quy định chi tiết Luật Khoa học, công nghệ và đổi mới sáng tạo (tổ chức KH&CN)",
  { issued = "2025-10-14", confidence = "secondary", note = "Tổ chức KH&CN có vốn nước ngoài: cấp tỉnh cho phép và phê duyệt điều lệ; Sở đăng ký." })
decree("decree:268/2025/NĐ-CP", "268/2025/NĐ-CP", "Đổi mới sáng tạo, khởi nghiệp sáng tạo",
  { issued = "2025-10-14" })
decree("decree:332/2025/NĐ-CP", "332/2025/NĐ-CP", "Quy định chi tiết Luật Năng lượng nguyên tử (an toàn bức xạ)",
  { valid_from = "2026-01-01", confidence = "secondary", note = "Cùng Quyết định 248/QĐ-BKHCN: 39 thủ tục mới (33 trung ương, 6 cấp tỉnh), 51 thủ tục bị bãi bỏ." })
decree("decree:37/2026/NĐ-CP", "37/2026/NĐ-CP", "Quy định chi tiết Luật Chất lượng sản phẩm, hàng hóa",
  { issued = "2026-01-23", valid_from = "2026-01-23", note = "Điều 14(3): Ủy ban nhân dân các cấp kiểm tra; Điều 98(7): hồ sơ đã nhận theo pháp luật lúc tiếp nhận." })
decree("decree:36/2026/NĐ-CP", "36/2026/NĐ-CP", "Sửa đổi Nghị định 105/2016/NĐ-CP",
  { note = "Sửa cùng lớp quy định với Nghị định 133/2025/NĐ-CP; nội dung và ngày hiệu lực chưa đọc." })
decree("decree:15/2026/NĐ-CP", "15/2026/NĐ-CP", "Sửa đổi 7 nghị định, gồm 133/2025, 76/2018, 65/2023, 63/2023, 163/2024",
  { issued = "2026-01-14", confidence = "secondary", note = "Nội dung và ngày hiệu lực chưa đọc." })
decree("decree:45/2026/NĐ-CP", "45/2026/NĐ-CP", "Quản lý đầu tư ứng dụng công nghệ thông tin",
  { issued = "2026-01-26", valid_from = "2026-01-26", valid_to = "2026-07-01" })
decree("decree:224/2026/NĐ-CP", "224/2026/NĐ-CP", "Thi hành Luật Chuyển đổi số",
  { issued = "2026-06-24", valid_from = "2026-07-01", note = "Nêu tên nhiệm vụ cấp xã; Điều 90(2) bãi bỏ các nghị định 45/2026, 42/2022, 64/2007." })
decree("decree:260/2026/NĐ-CP", "260/2026/NĐ-CP", "Hướng dẫn Luật Công nghệ cao",
  { issued = "2026-06-30", valid_from = "2026-07-01", note = "Điều 17(1) chia ở mức 6.000 tỷ đồng." })
decree("decree:64/2007/NĐ-CP", "64/2007/NĐ-CP", "Nghị định 64/2007/NĐ-CP",
  { valid_to = "2026-07-01", note = "Bị bãi bỏ bởi Nghị định 224/2026/NĐ-CP Điều 90(2)." })
decree("decree:127/2007/NĐ-CP", "127/2007/NĐ-CP", "Nghị định 127/2007/NĐ-CP")
decree("decree:134/2016/NĐ-CP", "134/2016/NĐ-CP", "Nghị định 134/2016/NĐ-CP")
decree("decree:154/2018/NĐ-CP", "154/2018/NĐ-CP", "Nghị định 154/2018/NĐ-CP",
  { note = "Sửa đổi các nghị định 105/2016 và 107/2016." })
decree("decree:42/2022/NĐ-CP", "42/2022/NĐ-CP", "Nghị định 42/2022/NĐ-CP",
  { valid_to = "2026-07-01", note = "Bị bãi bỏ bởi Nghị định 224/2026/NĐ-CP Điều 90(2)." })
decree("decree:10/2024/NĐ-CP", "10/2024/NĐ-CP", "Nghị định 10/2024/NĐ-CP",
  { valid_from = "2024-03-25", valid_to = "2026-07-01" })
decree("decree:82/2024/NĐ-CP", "82/2024/NĐ-CP", "Nghị định 82/2024/NĐ-CP",
  { note = "Sửa đổi Nghị định 73/2019/NĐ-CP." })
decree("decree:147/2024/NĐ-CP", "147/2024/NĐ-CP", "Nghị định 147/2024/NĐ-CP",
  { note = "Ngày hiệu lực chưa đọc." })
decree("decree:115/2025/NĐ-CP", "115/2025/NĐ-CP", "Nghị định 115/2025/NĐ-CP",
  { note = "Ngày hiệu lực chưa đọc." })
decree("decree:354/2025/NĐ-CP", "354/2025/NĐ-CP", "Nghị định 354/2025/NĐ-CP",
  { confidence = "secondary", note = "Ngày hiệu lực chưa đọc." })
decree("decree:367/2025/NĐ-CP", "367/2025/NĐ-CP", "Nghị định 367/2025/NĐ-CP",
  { confidence = "secondary", note = "Sửa đổi Nghị định 118/2025/NĐ-CP; ngày hiệu lực chưa đọc." })

-- Resolutions of the Government
government_resolution("resolution:66.16/2026/NQ-CP", "66.16/2026/NQ-CP", "Cắt giảm, phân cấp, đơn giản hóa thủ tục hành chính",
  { issued = "2026-04-07", valid_from = "2026-04-15", valid_to = "2027-03-01", note = "Ưu tiên áp dụng khi còn hiệu lực; văn bản mới hơn chấm dứt phần tương ứng; phụ lục của Bộ chưa đọc." })
government_resolution("resolution:66.18/2026/NQ-CP", "66.18/2026/NQ-CP", "Phân quyền, cắt giảm, đơn giản hóa thủ tục hành chính và điều kiện kinh doanh",
  { issued = "2026-05-18", valid_from = "2026-07-01", valid_to = "2027-03-01", note = "Như trên; thủ tục bị bãi bỏ thì dừng và trả hồ sơ; phụ lục I.3 của Bộ chưa đọc." })

-- Decisions of the Prime Minister
pm_decision("decision:55/2010/QĐ-TTg", "55/2010/QĐ-TTg", "Quyết định 55/2010/QĐ-TTg",
  { valid_from = "2010-10-26", valid_to = "2026-07-01" })

-- Circulars
circular("circular:07/2025/TT-BKHCN", "07/2025/TT-BKHCN", "Phân cấp, phân định thẩm quyền trong lĩnh vực tiêu chuẩn đo lường chất lượng",
  { issued = "2025-06-20", valid_from = "2025-07-01", note = "Hồ sơ nhận trước 1/7/2025 do cơ quan đã nhận giải quyết theo pháp luật lúc tiếp nhận." })
circular("circular:08/2025/TT-BKHCN", "08/2025/TT-BKHCN", "Phân cấp thực hiện thủ tục (công nghệ cao)",
  { issued = "2025-06-21", note = "Cấp nhận phân cấp chưa đọc." })
circular("circular:10/2025/TT-BKHCN", "10/2025/TT-BKHCN", "Chức năng, nhiệm vụ của cơ quan chuyên môn về khoa học và công nghệ",
  { issued = "2025-06-27", note = "Cấp tỉnh là Sở Khoa học và Công nghệ; cấp xã là Phòng Văn hóa - Xã hội." })
circular("circular:13/2025/TT-BKHCN", "13/2025/TT-BKHCN", "Phân cấp cho Cục Viễn thông",
  { issued = "2025-07-16", confidence = "secondary", note = "Tất cả, trừ Nghị định 133/2025/NĐ-CP Điều 4(1) và 4(2)." })
circular("circular:02/2022/TT-BKHCN", "02/2022/TT-BKHCN", "Hướng dẫn thi hành Nghị định 142/2020/NĐ-CP",
  { issued = "2022-02-25", valid_from = "2022-04-15", valid_to = "2026-01-01", note = "Điều 2 chia thẩm quyền ở trung ương." })
circular("circular:33/2011/TT-BKHCN", "33/2011/TT-BKHCN", "Thông tư 33/2011/TT-BKHCN",
  { valid_from = "2012-01-23" })
circular("circular:28/2012/TT-BKHCN", "28/2012/TT-BKHCN", "Thông tư 28/2012/TT-BKHCN",
  { valid_from = "2013-01-27" })
circular("circular:23/2013/TT-BKHCN", "23/2013/TT-BKHCN", "Thông tư 23/2013/TT-BKHCN",
  { valid_from = "2013-11-15" })
circular("circular:24/2013/TT-BKHCN", "24/2013/TT-BKHCN", "Thông tư 24/2013/TT-BKHCN",
  { valid_from = "2013-11-15" })
circular("circular:27/2013/TT-BKHCN", "27/2013/TT-BKHCN", "Thông tư 27/2013/TT-BKHCN",
  { valid_from = "2014-01-31" })
circular("circular:28/2013/TT-BKHCN", "28/2013/TT-BKHCN", "Thông tư 28/2013/TT-BKHCN",
  { valid_from = "2014-06-01" })
circular("circular:21/2014/TT-BKHCN", "21/2014/TT-BKHCN", "Thông tư 21/2014/TT-BKHCN",
  { valid_from = "2014-08-30" })
circular("circular:04/2021/TT-BTTTT", "04/2021/TT-BTTTT", "Thông tư 04/2021/TT-BTTTT",
  { valid_from = "2021-10-01", confidence = "secondary", issuer = "minister_information" })
circular("circular:03/2025/TT-VPCP", "03/2025/TT-VPCP", "Thông tư 03/2025/TT-VPCP",
  { confidence = "secondary", issuer = "government_office" })
circular("circular:38/2026/TT-BKHCN", "38/2026/TT-BKHCN", "Thông tư 38/2026/TT-BKHCN")
circular("circular:46/2026/TT-BKHCN", "46/2026/TT-BKHCN", "Thông tư 46/2026/TT-BKHCN",
  { issued = "2026-07-31", note = "Ngày hiệu lực chưa đọc." })

