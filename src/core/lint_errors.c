/* SPDX-License-Identifier: MIT
 *
 * lint_errors.c: the words for what is found outside the lints, nearly all of
 * it what keeps a rule file from loading. The files that find it write the
 * message; here it has its id and a sentence in both languages.
 */
#include "lint.h"

#define ERROR(id, vi, en)                                                      \
    {                                                                          \
        id, true, false, {vi, en}, {NULL},                                     \
        {                                                                      \
            NULL                                                               \
        }                                                                      \
    }

/* clang-format off */
const struct cn_lint_row cn_lint_errors[] = {
    /* files */
    ERROR("no-rules", "Thư mục không có tệp quy tắc nào", "The folder has no rule file"),
    ERROR("no-tests", "Thư mục không có tệp kiểm thử nào", "The folder has no test file"),
    ERROR("too-many-files", "Quá nhiều tệp quy tắc", "Too many rule files"),
    ERROR("unreadable-file", "Không đọc được tệp", "A file that cannot be read"),
    ERROR("not-text", "Tệp không phải văn bản UTF-8", "A file that is not UTF-8 text"),
    ERROR("too-large", "Tệp hoặc quy tắc quá lớn", "A file or a rule that is too large"),
    ERROR("syntax", "Sai cú pháp Lua", "Not valid Lua"),
    ERROR("runtime", "Lỗi khi chạy tệp", "The file fails while it runs"),
    ERROR("limit", "Tệp vượt giới hạn công việc hoặc bộ nhớ", "A file past its limit of work or memory"),
    ERROR("out-of-memory", "Hết bộ nhớ", "Memory ended"),
    /* one statement */
    ERROR("missing-key", "Thiếu một khoá bắt buộc, như căn cứ", "A required key is missing, such as basis"),
    ERROR("unknown-key", "Khoá không có trong câu lệnh này", "A key that the statement does not have"),
    ERROR("wrong-key", "Khoá không hợp với loại này", "A key that does not suit the type"),
    ERROR("wrong-type", "Giá trị sai kiểu", "A value of the wrong type"),
    ERROR("misplaced", "Câu lệnh nằm nhầm loại tệp", "A statement in the wrong kind of file"),
    ERROR("unknown-word", "Từ không thuộc danh sách đóng", "A word outside a closed list"),
    ERROR("bad-text", "Chữ không dùng được", "Text that cannot be used"),
    ERROR("bad-date", "Không phải một ngày có thật", "Not a real day"),
    ERROR("bad-number", "Số không giữ chính xác được", "A number that cannot be kept exactly"),
    ERROR("bad-predicate", "Hàm điều kiện không trả lời đúng hoặc sai", "A predicate that does not answer true or false"),
    ERROR("empty-list", "Danh sách rỗng", "An empty list"),
    ERROR("repeated", "Danh sách nêu một thứ hai lần", "A list that names a thing twice"),
    ERROR("too-long", "Danh sách quá dài", "A list that is too long"),
    ERROR("condition-too-large", "Điều kiện nhân ra quá lớn", "A condition that is too large when multiplied out"),
    /* names */
    ERROR("duplicate-id", "Một mã khai báo hai lần", "An id declared twice"),
    ERROR("unknown-action", "Việc không có hành vi này", "The subject does not have that action"),
    ERROR("unknown-fact", "Không có tình tiết này", "No such fact"),
    ERROR("unknown-holder", "Không có cơ quan này", "No such holder"),
    ERROR("unknown-instrument", "Không có văn bản này", "No such instrument"),
    ERROR("unknown-place", "Không có nơi này", "No such place"),
    ERROR("unknown-rule", "Không có quy tắc này", "No such rule"),
    ERROR("unknown-subject", "Không có việc này", "No such subject"),
    ERROR("unknown-value", "Tình tiết không có giá trị này", "The fact does not have that value"),
    ERROR("reserved-fact", "Tình tiết dành riêng trong điều kiện", "A reserved fact in a condition"),
    /* dates */
    ERROR("empty-interval", "Không có hiệu lực ngày nào", "Valid on no day"),
    ERROR("no-start", "Không rõ ngày bắt đầu", "No first day"),
    /* conditions */
    ERROR("never", "Điều kiện không bao giờ thoả", "A condition that can never hold"),
    ERROR("not-a-number", "So sánh thứ không phải số", "Compares what is not a number"),
    ERROR("empty-range", "min lớn hơn max", "A min above its max"),
    ERROR("threshold-out-of-range", "Ngưỡng không chia được các giá trị", "A threshold with no value on one of its sides"),
    ERROR("place-in-condition", "Nơi đặt trong điều kiện", "A place in a condition"),
    ERROR("predicate-too-large", "Hàm điều kiện quá lớn", "A predicate that is too large"),
    ERROR("no-values", "Danh mục không có giá trị", "An enumeration without values"),
    /* what follows what */
    ERROR("exception-circle", "Ngoại lệ của chính mình", "An exception to itself"),
    ERROR("same-as-circle", "Thẩm quyền theo chính nó", "A power that follows itself"),
    ERROR("same-as-too-long", "Chuỗi same_as quá dài", "same_as follows too many others"),
    /* procedures of the catalogue: these answer "unknown", the rules load */
    {"unknown-power", false, false,
     {"Thủ tục nêu thẩm quyền không có", "A procedure names a power that no rule declares"},
     {NULL}, {NULL}},
    {"unknown-preset", false, false,
     {"Thủ tục đặt sẵn tình tiết không có", "A procedure presets a fact that no rule declares"},
     {NULL}, {NULL}},
    /* limits */
    ERROR("too-many-exceptions", "Quá nhiều ngoại lệ", "Too many exceptions"),
    ERROR("too-many-facts", "Quá nhiều tình tiết", "Too many facts"),
    ERROR("too-many-holders", "Quá nhiều cơ quan", "Too many holders"),
    ERROR("too-many-places", "Quá nhiều nơi", "Too many places"),
    ERROR("too-many-provinces", "Quá nhiều tỉnh nêu riêng", "Too many provinces singled out"),
    ERROR("too-many-values", "Quá nhiều giá trị", "Too many values"),
    {.id = NULL},
};
