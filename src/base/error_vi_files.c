/* SPDX-License-Identifier: MIT
 *
 * error_vi_files.c: the messages about the catalogue, what is imported into it,
 * images, and files in general.
 */
#include "error_vi.h"

static const struct cn_error_text texts[] = {
    {" from ", " từ ngày "},
    {"'%.*s' is not %s (column '%s')", "'%.*s' không phải %s (cột '%s')"},
    {"'%.*s' stands twice in column '%s'",
     "'%.*s' xuất hiện hai lần trong cột '%s'"},
    {"'%s' cannot be read: %s", "không đọc được '%s': %s"},
    {"'%s' cannot be written: %s", "không ghi được '%s': %s"},
    {"'%s' holds no word to search for: give a part of a name or a code",
     "'%s' không có từ nào để tìm: hãy nêu một phần của tên hoặc mã"},
    {"'%s' is a link that leads nowhere: remove it, or name the place it leads "
     "to",
     "'%s' là liên kết không dẫn tới đâu: hãy xoá nó, hoặc nêu nơi nó dẫn tới"},
    {"'%s' is a new procedure and has no name",
     "'%s' là thủ tục mới mà chưa có tên"},
    {"'%s' is filled and '%s' is not: a power is both",
     "cột '%s' có giá trị mà cột '%s' để trống: một thẩm quyền cần cả hai"},
    {"'%s' is neither 1 nor 0 nor empty (column '%s')",
     "'%s' không phải 1, không phải 0 và không để trống (cột '%s')"},
    {"'%s' is not a capnao catalogue: choose another file, or make one with "
     "'capnao catalogue import'",
     "'%s' không phải danh mục của capnao: hãy chọn tệp khác, hoặc tạo danh "
     "mục bằng 'capnao catalogue import'"},
    {"'%s' is not a confidence: write text, secondary or weak (column '%s')",
     "'%s' không phải độ tin cậy: hãy viết text, secondary hoặc weak (cột "
     "'%s')"},
    {"'%s' is not a date: write it as YYYY-MM-DD (column '%s')",
     "'%s' không phải là ngày: hãy viết dạng YYYY-MM-DD, ví dụ 2025-08-01 (cột "
     "'%s')"},
    {"'%s' is not a kind of unit: did you mean %s (column '%s')",
     "'%s' không phải loại địa bàn: có phải %s? (cột '%s')"},
    {"'%s' is not a kind of unit: write province, city, commune, ward or "
     "special_zone (column '%s')",
     "'%s' không phải loại địa bàn: hãy viết province, city, commune, ward "
     "hoặc special_zone (cột '%s')"},
    {"'%s' is not a procedure code: write it like 1.013925 (column '%s')",
     "'%s' không phải mã thủ tục: hãy viết dạng 1.013925 (cột '%s')"},
    {"'%s' is not a regular file: name another place",
     "'%s' không phải tệp thường: hãy nêu nơi khác"},
    {"'%s' is not a subject: write it like telecom.licence (column '%s')",
     "'%s' không phải chủ thể: hãy viết dạng telecom.licence (cột '%s')"},
    {"'%s' is not a unit code: write two digits for a province, five for a "
     "commune (column '%s')",
     "'%s' không phải mã địa bàn: hãy viết hai chữ số cho tỉnh, năm chữ số cho "
     "xã (cột '%s')"},
    {"'%s' is not an identifier: write small letters, digits and '_' (column "
     "'%s')",
     "'%s' không phải mã: hãy viết chữ thường không dấu, chữ số và '_' (cột "
     "'%s')"},
    {"'%s' is not the code of a %s: write %s digits",
     "'%s' không phải mã của đơn vị loại '%s': hãy viết %s chữ số"},
    {"'%s' is not the code of a province (column 'province')",
     "'%s' không phải mã tỉnh (cột 'province')"},
    {"'%s' is the id of the procedure with code '%s': give that one another id "
     "first",
     "'%s' đang là id của thủ tục có mã '%s': hãy đổi id của thủ tục đó trước"},
    {"'%s'%s%s stands at %s:%d already", "'%s'%s%s đã có ở %s:%d"},
    {"a %s lies in no province: leave column 'province' empty",
     "đơn vị loại '%s' không thuộc tỉnh nào: hãy để trống cột 'province'"},
    {"a blank or a semicolon in '%s' (column '%s')",
     "có khoảng trắng hoặc dấu chấm phẩy trong '%s' (cột '%s')"},
    {"a checked text is not UTF-8", "một văn bản đã kiểm tra không phải UTF-8"},
    {"a part of a list", "một mục của danh sách"},
    {"a preset: write fact=value",
     "tình tiết định sẵn: hãy viết tình_tiết=giá_trị"},
    {"a procedure has an impossible value",
     "có thủ tục mang giá trị không thể có"},
    {"a search for %d rows: ask for one at least",
     "tìm %d dòng: hãy hỏi ít nhất một dòng"},
    {"a tier: write central, province, commune or district",
     "cấp: hãy viết central, province, commune hoặc district"},
    {"a unit has an impossible value", "có địa bàn mang giá trị không thể có"},
    {"a unit with a successor has an end: fill column 'valid_to'",
     "địa bàn có successor thì có ngày kết thúc: hãy điền cột 'valid_to'"},
    {"a value is not UTF-8", "có giá trị không phải UTF-8"},
    {"a value is not text", "có giá trị không phải văn bản"},
    {"an action: write small letters",
     "hành vi: hãy viết chữ thường không dấu"},
    {"another import made the catalogue '%s' meanwhile: run this one again",
     "một lần nhập khác vừa tạo danh mục '%s': hãy chạy lại lần này"},
    {"cannot read the image \"%s\": %s",
     "không đọc được ảnh quy tắc \"%s\": %s"},
    {"column '%s' holds '%s', the error of a formula",
     "cột '%s' chứa '%s', là lỗi của công thức"},
    {"column '%s' is empty", "cột '%s' để trống"},
    {"column '%s' of %s is missing", "thiếu cột '%s' của bảng %s"},
    {"column '%s' stands twice", "cột '%s' xuất hiện hai lần"},
    {"five", "năm"},
    {"is damaged (cut short or grown)", "bị hỏng (thiếu hoặc thừa dữ liệu)"},
    {"is damaged (its SHA-256 differs)", "bị hỏng (SHA-256 không khớp)"},
    {"is not one", "không phải ảnh quy tắc"},
    {"is of another version", "thuộc phiên bản khác"},
    {"it ends on '%s', not after its start '%s'",
     "ngày kết thúc '%s' không sau ngày bắt đầu '%s'"},
    {"its tables are not those of a catalogue",
     "các bảng không phải của một danh mục"},
    {"more than %d in column '%s'", "nhiều hơn %d mục trong cột '%s'"},
    {"more than %d procedures in one catalogue",
     "hơn %d thủ tục trong một danh mục"},
    {"more than %d units in one catalogue",
     "hơn %d địa bàn trong một danh mục"},
    {"nothing to import: name a catalogue and files",
     "không có gì để nhập: hãy nêu danh mục và các tệp"},
    {"out of memory", "hết bộ nhớ"},
    {"procedures", "thủ tục"},
    {"reading it does not end", "đọc mãi không hết"},
    {"the catalogue '%s' cannot be made: %s",
     "không tạo được danh mục '%s': %s"},
    {"the catalogue '%s' cannot be opened: check the access rights of it and "
     "of its folder",
     "không mở được danh mục '%s': hãy kiểm tra quyền truy cập tệp này và thư "
     "mục chứa nó"},
    {"the catalogue '%s' cannot be read or written (%s): check the disk",
     "không đọc hoặc ghi được danh mục '%s' (%s): hãy kiểm tra ổ đĩa"},
    {"the catalogue '%s' cannot be written: ask for write access to it and to "
     "its folder",
     "không ghi được danh mục '%s': hãy xin quyền ghi tệp này và thư mục chứa "
     "nó"},
    {"the catalogue '%s' failed: %s", "danh mục '%s' gặp lỗi: %s"},
    {"the catalogue '%s' has version %d, this program reads version %d: import "
     "the CSV files into a new one",
     "danh mục '%s' có phiên bản %d, chương trình này đọc phiên bản %d: hãy "
     "nhập các tệp CSV vào một danh mục mới"},
    {"the catalogue '%s' holds more than %d %s: import fewer into a new one",
     "danh mục '%s' chứa hơn %d %s: hãy nhập ít hơn vào một danh mục mới"},
    {"the catalogue '%s' is damaged (%s): remove it and run 'capnao catalogue "
     "import' again",
     "danh mục '%s' bị hỏng (%s): hãy xoá nó và chạy lại 'capnao catalogue "
     "import'"},
    {"the catalogue '%s' is locked by another program: try again when its "
     "import has ended",
     "danh mục '%s' đang bị chương trình khác khoá: hãy thử lại khi lần nhập "
     "đó xong"},
    {"the catalogue '%s' was left by an interrupted import: read it once with "
     "write access",
     "danh mục '%s' do một lần nhập bị ngắt để lại: hãy đọc nó một lần với "
     "quyền ghi"},
    {"the code '%s' of '%s' is that of '%s' too (%s:%d)",
     "mã '%s' của '%s' cũng là mã của '%s' (%s:%d)"},
    {"the export cannot be written: %s", "không ghi được tệp xuất: %s"},
    {"the file is larger than %d MiB: split it",
     "tệp lớn hơn %d MiB: hãy tách nhỏ"},
    {"the first line is no header of procedures or units: write one that "
     "starts 'id,code,name' or 'code,kind,name'",
     "dòng đầu không phải tiêu đề của bảng thủ tục hay địa bàn: hãy viết dòng "
     "bắt đầu bằng 'id,code,name' hoặc 'code,kind,name'"},
    {"the image \"%s\" %s: make it again with 'capnao build'",
     "tệp \"%s\" %s: hãy dựng lại ảnh quy tắc bằng 'capnao build'"},
    {"the path '%s' is too long", "đường dẫn '%s' quá dài"},
    {"the period of unit '%s' begins before the one at %s:%d ends",
     "thời gian của địa bàn '%s' bắt đầu khi thời gian ở %s:%d chưa kết thúc"},
    {"the row has %d fields, the header has %d",
     "dòng có %d trường, dòng tiêu đề có %d"},
    {"the search is not UTF-8", "câu tìm kiếm không phải UTF-8"},
    {"the search is too long: give at most %d bytes",
     "câu tìm kiếm quá dài: nhiều nhất %d byte"},
    {"there is no catalogue '%s': make one with 'capnao catalogue import'",
     "không có danh mục '%s': hãy tạo bằng 'capnao catalogue import'"},
    {"two", "hai"},
    {"unit '%s' lies in province '%s', which is not there",
     "địa bàn '%s' thuộc tỉnh '%s', nhưng danh mục không có tỉnh này"},
    {"unit '%s' was merged into '%s', which is not there",
     "địa bàn '%s' đã sáp nhập vào '%s', nhưng danh mục không có địa bàn này"},
    {"units", "địa bàn"},
    {"unknown column '%s' of %s", "cột '%s' không có trong bảng %s"},
    {"unknown column '%s' of %s: did you mean '%s'",
     "cột '%s' không có trong bảng %s: có phải '%s'?"},
};

const struct cn_error_table cn_error_vi_files = {texts,
                                                 sizeof texts / sizeof *texts};
