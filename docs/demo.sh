#!/bin/sh
# SPDX-License-Identifier: MIT
#
# demo.sh PROGRAM: four real questions, answered from the shipped rules and
# catalogue. Each shows the command that asks it.
set -u
program=$1
export CAPNAO_RULES=rules CAPNAO_CATALOGUE=catalogue.db

ask() {
    echo
    echo "── $1"
    shift
    printf '$ capnao'
    for word in "$@"; do
        case $word in
        *' '*) printf " '%s'" "$word" ;;
        *) printf ' %s' "$word" ;;
        esac
    done
    echo
    "$program" "$@"
    [ $? -lt 2 ] || exit 3
}

ask "Xã: chợ Đồng Đăng cần kiểm tra cân; thay đổi từ 01/03/2027" \
    route metrology.inspection_area:inspect --province 20 \
    --commune 'Đồng Đăng' --on 2026-11-21
ask "Tỉnh: đăng ký hoạt động thử nghiệm ở Lạng Sơn" \
    route 3.000453 --province 'lang son' --on 2025-08-01 --why
ask "Trung ương: sửa đổi văn bằng bảo hộ không chuyển về tỉnh" \
    route 'sua doi van bang bao ho' --on 2025-08-15
ask "Thiếu tình tiết: doanh nghiệp công nghệ cao, vốn bao nhiêu?" \
    route high_tech.enterprise:issue --province 79 --on 2026-08-01 \
    --fact high_tech_group=group_2
exit 0
