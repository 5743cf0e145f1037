-- expect: runtime: table function no address
error(tostring({}) .. " " .. tostring(error) .. " no address", 0)
