-- expect: limit: went past its instruction limit
while true do end
