day=$(date +%d/%m/%Y)
capnao route kite.licence:revoke | grep "$day" | sed "s,$day,TODAY,"
