-- expect: limit: went past its instruction limit
repeat until false
