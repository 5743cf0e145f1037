-- SPDX-License-Identifier: MIT
-- What splits authority over radio stations.

fact {
  id = "ship_international_route",
  type = "boolean",
  question = {
    vi = "Tàu hoạt động tuyến quốc tế?",
    en = "Does the ship sail international routes?",
  },
}
