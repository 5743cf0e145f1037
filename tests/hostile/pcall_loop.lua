-- expect: runtime: rules have no global "pcall"
while true do
  pcall(function() while true do end end)
end
