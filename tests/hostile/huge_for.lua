-- expect: limit: went past its instruction limit
for i = 1, math.maxinteger do end
