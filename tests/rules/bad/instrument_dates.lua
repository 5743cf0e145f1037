instrument {
  id = "law:1", kind = "law", title = "Luật",
  issued = "2025-02-29", valid_from = "01/07/2025", valid_to = 2025,
}
