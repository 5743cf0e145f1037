-- expect: limit: went past its instruction limit
::again::
goto again
