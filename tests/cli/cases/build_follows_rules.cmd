capnao build >/dev/null && sed -i s/ministry/wind_agency/ rules/kites.lua && capnao route 1.000001 --province 20 --on 2025-08-01 --fact uses_motor=false --why --lang en
