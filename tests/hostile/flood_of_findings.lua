-- expect: wrong-type: transfer wants one table
for _ = 1, 50000 do transfer(1) end
