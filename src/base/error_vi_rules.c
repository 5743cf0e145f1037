/* SPDX-License-Identifier: MIT
 *
 * error_vi_rules.c: the messages about rules, and what is asked of them.
 */
#include "error_vi.h"

static const struct cn_error_text texts[] = {
    {" as ", " là "},
    {"'%s' is a file that is no image: name another place, or remove it first",
     "'%s' đã có và không phải ảnh quy tắc: hãy nêu nơi khác, hoặc xoá tệp đó "
     "trước"},
    {"a path is too long", "đường dẫn quá dài"},
    {"a refusal without a reason", "bị từ chối mà không rõ lý do"},
    {"at least", "từ"},
    {"at most", "không quá"},
    {"cannot read the folder \"%s\": %s", "không đọc được thư mục \"%s\": %s"},
    {"cannot read the rules folder \"%s\": %s",
     "không đọc được thư mục quy tắc \"%s\": %s"},
    {"cannot write the output", "không ghi được kết quả"},
    {"fact \"%s\" has %d values or intervals in the two rule bases together "
     "(at most %d); compare them in smaller steps",
     "tình tiết \"%s\" có %d giá trị hoặc khoảng trong hai bộ quy tắc cộng lại "
     "(nhiều nhất %d); hãy so từng bước nhỏ hơn"},
    {"fact \"%s\" has no value \"%s\"; it is one of: %s",
     "tình tiết \"%s\" không nhận giá trị \"%s\"; nhận: %s"},
    {"fact \"%s\" is %s %.15g; \"%s\" is not",
     "tình tiết \"%s\" phải %s %.15g; \"%s\" thì không"},
    {"fact \"%s\" is a number of %s, like 6000 or 5999.5; \"%s\" is none",
     "tình tiết \"%s\" là một số (đơn vị: %s), ví dụ 6000 hoặc 5999.5; \"%s\" "
     "không phải là số"},
    {"fact \"%s\" is a number, like 6000 or 5999.5; \"%s\" is none",
     "tình tiết \"%s\" là một số, ví dụ 6000 hoặc 5999.5; \"%s\" không phải là "
     "số"},
    {"fact \"%s\": %d units are called \"%s\"; give the code, see capnao units",
     "tình tiết \"%s\": có %d địa bàn cùng tên \"%s\"; hãy nêu mã, xem capnao "
     "units"},
    {"fact \"%s\": no unit \"%s\" on that day; see capnao units",
     "tình tiết \"%s\": ngày đó không có địa bàn \"%s\"; xem capnao units"},
    {"it cannot be read any more", "không còn đọc được"},
    {"it cannot be written: %s", "không ghi được: %s"},
    {"it is a link: correct the file it leads to",
     "đây là liên kết: hãy sửa tệp mà nó dẫn tới"},
    {"it may not be written: check its permissions",
     "không được phép ghi: hãy kiểm tra quyền của tệp"},
    {"it was changed meanwhile: run this again",
     "tệp vừa bị thay đổi: hãy chạy lại"},
    {"it would grow past 1 MiB: split it first",
     "tệp sẽ lớn hơn 1 MiB: hãy tách tệp trước"},
    {"made a string of more than %zu KiB", "tạo một chuỗi dài hơn %zu KiB"},
    {"more is found than memory holds; prove less at a time, with --power or "
     "--province",
     "phát hiện nhiều hơn bộ nhớ chứa được; hãy soát từng phần bằng --power "
     "hoặc --province"},
    {"name the folder of the rules", "hãy nêu thư mục quy tắc"},
    {"neither rule base has the power \"%s\"",
     "cả hai bộ quy tắc đều không có thẩm quyền \"%s\""},
    {"nested its calls or spread its values too deep",
     "gọi hàm lồng nhau hoặc trải giá trị quá sâu"},
    {"no fact \"%s\"; an answer names the facts that it needs",
     "không có tình tiết \"%s\"; câu trả lời nêu những tình tiết nó cần"},
    {"no fact \"%s\"; did you mean \"%s\"?",
     "không có tình tiết \"%s\"; có phải \"%s\"?"},
    {"no file or folder \"%s\" to read tests from",
     "không có tệp hay thư mục \"%s\" để đọc kiểm thử"},
    {"no such power", "không có thẩm quyền này"},
    {"no such province", "không có tỉnh này"},
    {"no such rule", "không có quy tắc này"},
    {"not an index of this version", "không phải chỉ mục của phiên bản này"},
    {"out of memory while answering", "hết bộ nhớ khi trả lời"},
    {"out of memory while checking", "hết bộ nhớ khi kiểm tra"},
    {"out of memory while comparing", "hết bộ nhớ khi so sánh"},
    {"out of memory while compiling", "hết bộ nhớ khi biên dịch quy tắc"},
    {"out of memory while explaining", "hết bộ nhớ khi giải thích"},
    {"out of memory while fixing", "hết bộ nhớ khi sửa"},
    {"out of memory while listing", "hết bộ nhớ khi liệt kê"},
    {"out of memory while loading rules", "hết bộ nhớ khi nạp quy tắc"},
    {"out of memory while loading tests", "hết bộ nhớ khi nạp kiểm thử"},
    {"out of memory while mutating", "hết bộ nhớ khi cấy lỗi vào quy tắc"},
    {"out of memory while printing", "hết bộ nhớ khi in"},
    {"out of memory while proving", "hết bộ nhớ khi soát"},
    {"out of memory while reading facts", "hết bộ nhớ khi đọc tình tiết"},
    {"out of memory while reporting", "hết bộ nhớ khi lập báo cáo"},
    {"out of memory while testing", "hết bộ nhớ khi kiểm thử"},
    {"out of memory while validating", "hết bộ nhớ khi đối chiếu danh sách"},
    {"out of memory while writing JSON", "hết bộ nhớ khi ghi JSON"},
    {"out of memory while writing tests", "hết bộ nhớ khi viết kiểm thử"},
    {"procedure codes need a catalogue, and none is set",
     "mã thủ tục cần danh mục, nhưng chưa đặt danh mục nào"},
    {"provinces need a catalogue with units, and none is set",
     "tỉnh cần danh mục có địa bàn, nhưng chưa đặt danh mục nào"},
    {"the catalogue '%s' changes just now: try again",
     "danh mục '%s' đang được thay đổi: hãy thử lại"},
    {"the corrected files would not mean the same: nothing was changed",
     "các tệp sửa xong sẽ không còn cùng nghĩa: chưa thay đổi gì"},
    {"the language is 'vi' or 'en'", "ngôn ngữ là 'vi' hoặc 'en'"},
    {"the list has too many findings", "danh sách có quá nhiều phát hiện"},
    {"the name of procedure %s fixes \"%s\"%s%s; leave the fact out or ask by "
     "subject:action",
     "tên thủ tục %s đã định sẵn tình tiết \"%s\"%s%s; bỏ tình tiết này hoặc "
     "hỏi theo chủ_thể:hành_vi"},
    {"the old rules are used on: ", "vẫn dùng quy tắc cũ: "},
    {"the period has no day", "khoảng thời gian không có ngày nào"},
    {"the rules loaded before are used on", "vẫn dùng quy tắc đã nạp trước đó"},
    {"the rules of '%s:%s' are too entangled to be compared; compare the "
     "others with --power",
     "quy tắc của '%s:%s' quá chằng chịt nên không so sánh được; hãy so các "
     "thẩm quyền khác bằng --power"},
    {"the rules of '%s:%s' are too entangled to be proved",
     "quy tắc của '%s:%s' quá chằng chịt nên không soát được; hãy tách bớt "
     "điều kiện"},
    {"the two rule bases have %d facts together (at most %d); compare them in "
     "smaller steps",
     "hai bộ quy tắc cộng lại có %d tình tiết (nhiều nhất %d); hãy so từng "
     "bước nhỏ hơn"},
    {"the two rule bases single out %d provinces together (at most %d); "
     "compare them in smaller steps",
     "hai bộ quy tắc cộng lại nêu riêng %d tỉnh (nhiều nhất %d); hãy so từng "
     "bước nhỏ hơn"},
    {"two columns are called \"%s\"", "hai cột cùng tên \"%s\""},
    {"went past its instruction limit", "vượt giới hạn số lệnh được chạy"},
    {"went past its memory limit of %zu KiB", "vượt giới hạn bộ nhớ %zu KiB"},
};

const struct cn_error_table cn_error_vi_rules = {texts,
                                                 sizeof texts / sizeof *texts};
