-- SPDX-License-Identifier: MIT
-- What splits authority over post (Decree 47/2011 Art. 9).

fact {
  id = "post_scope",
  type = "enum",
  question = {
    vi = "Dịch vụ bưu chính trong phạm vi nào?",
    en = "In which area is the postal service provided?",
  },
  values = {
    { id = "intra_province", vi = "nội tỉnh", en = "inside one province" },
    { id = "inter_province", vi = "liên tỉnh", en = "between provinces" },
    { id = "international", vi = "quốc tế", en = "international" },
  },
}

fact {
  id = "post_activity",
  type = "enum",
  question = {
    vi = "Hoạt động thuộc điểm nào khoản 1 Điều 25 Luật Bưu chính?",
    en = "Under which points of Art. 25(1) of the Postal Law is the activity?",
  },
  values = {
    { id = "points_a_b_c", vi = "điểm a, b, c", en = "points a, b, c" },
    { id = "point_g", vi = "điểm g", en = "point g" },
    { id = "points_d_dd_e_h", vi = "điểm d, đ, e, h", en = "points d, đ, e, h" },
  },
}
