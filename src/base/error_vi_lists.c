/* SPDX-License-Identifier: MIT
 *
 * error_vi_lists.c: the messages about lists as offices write them, and streams
 * of dossiers.
 */
#include "error_vi.h"

static const struct cn_error_text texts[] = {
    {" in worksheet '", " trong trang tính '"},
    {" of ", " của trang tính "},
    {"%s; %d rows have such a fault, 'capnao validate' lists them",
     "%s; %d dòng có lỗi như vậy, 'capnao validate' liệt kê đủ"},
    {"'%.60s' is not a procedure code: write it like 1.013925 (cell %s%s%s%s)",
     "'%.60s' không phải mã thủ tục: hãy viết dạng 1.013925 (ô %s%s%s%s)"},
    {"'%s' is the error of a formula (cell %s%s%s): correct it in the "
     "spreadsheet",
     "'%s' là lỗi của công thức (ô %s%s%s): hãy sửa trong bảng tính"},
    {"; a number loses its last zeros: make the column text",
     "; ô dạng số mất các số 0 cuối: hãy đổi cột sang dạng văn bản"},
    {"a PDF file: convert its tables to .xlsx or CSV",
     "tệp PDF: hãy chuyển các bảng sang .xlsx hoặc CSV"},
    {"a byte 0 in the text", "văn bản có byte 0"},
    {"a carriage return without a line feed: save the file with LF or CRLF",
     "có CR không kèm LF: hãy lưu tệp với dấu xuống dòng LF hoặc CRLF"},
    {"a cell has no proper name", "có ô không mang tên hợp lệ"},
    {"a cell is longer than 64 KiB", "có ô dài hơn 64 KiB"},
    {"a cell names a text that the workbook lacks",
     "có ô dẫn tới một văn bản mà sổ tính không có"},
    {"a control character in cell %s", "ô %s có ký tự điều khiển"},
    {"a field is longer than %d KiB", "có trường dài hơn %d KiB"},
    {"a list holds objects {…} and commas between them, nothing else",
     "danh sách chỉ gồm các đối tượng {…} cách nhau bằng dấu phẩy"},
    {"a quote inside a field without quotes",
     "có dấu ngoặc kép trong ô không mở bằng ngoặc kép"},
    {"a quoted field has no closing quote", "một ô mở ngoặc kép mà không đóng"},
    {"a row has more than %d cells", "có dòng nhiều hơn %d ô"},
    {"a row has more than %d fields", "có dòng nhiều hơn %d trường"},
    {"a row has no proper number", "có dòng không mang số dòng hợp lệ"},
    {"a row is longer than %d KiB", "có dòng dài hơn %d KiB"},
    {"a stream has 1 to %d jobs, not %d",
     "số luồng từ 1 đến %d, không phải %d"},
    {"a web page or an XML file: save its table as .xlsx or CSV",
     "trang web hoặc tệp XML: hãy lưu bảng dạng .xlsx hoặc CSV"},
    {"a worksheet has more than 100000 merged cells",
     "một trang tính có hơn 100000 ô gộp"},
    {"an RTF text: save its table as .xlsx or CSV",
     "văn bản RTF: hãy lưu bảng dạng .xlsx hoặc CSV"},
    {"an object has more than %d keys", "có đối tượng nhiều hơn %d khoá"},
    {"an object is longer than %d KiB", "có đối tượng dài hơn %d KiB"},
    {"an old Excel file (.xls) or one that is locked with a password: save it "
     "as .xlsx or CSV without a password",
     "tệp Excel cũ (.xls) hoặc có mật khẩu: hãy lưu lại dạng .xlsx hoặc CSV "
     "không có mật khẩu"},
    {"cannot read the dossiers: %s", "không đọc được tệp hồ sơ: %s"},
    {"cannot read the output again: %s", "không đọc lại được kết quả: %s"},
    {"cannot write the answers: %s", "không ghi được câu trả lời: %s"},
    {"cell %s is longer than %d KiB", "ô %s dài hơn %d KiB"},
    {"columns %s '%.60s' and %s '%.60s' both read as '%s': choose one, as with "
     "--map %s=%s",
     "cột %s '%.60s' và cột %s '%.60s' cùng đọc thành '%s': hãy chọn một, ví "
     "dụ --map %s=%s"},
    {"compressed: unpack it first", "tệp nén: hãy giải nén trước"},
    {"half a character in UTF-16 text: save it as UTF-8",
     "văn bản UTF-16 có ký tự bị cắt đôi: hãy lưu lại dạng UTF-8"},
    {"it became shorter", "tệp đã ngắn đi"},
    {"it cannot be unpacked", "không giải nén được"},
    {"its bytes are not as packed", "dữ liệu không đúng như lúc nén"},
    {"line %llu of the output is not what this input, these rules and this day "
     "give; give the same --on as then, or begin anew without --resume",
     "dòng %llu của kết quả không phải điều mà đầu vào, quy tắc và ngày xét "
     "này cho ra; hãy nêu đúng --on như lần trước, hoặc làm lại từ đầu không "
     "có --resume"},
    {"more than %d rows", "nhiều hơn %d dòng"},
    {"no header line was found%s%s%s: a list has a column for the code ('Mã "
     "TTHC') or the name ('Tên thủ tục') and another one; name them with --map "
     "code=…,name=…",
     "không thấy dòng tiêu đề%s%s%s: danh sách cần cột mã ('Mã TTHC') hoặc tên "
     "('Tên thủ tục') và một cột khác; nêu cột bằng --map code=…,name=…"},
    {"no such format or language", "không có dạng hay ngôn ngữ này"},
    {"nothing was taken", "bên nhận không nhận gì"},
    {"only the output in a file can be resumed",
     "chỉ tiếp tục được khi kết quả ghi vào tệp"},
    {"out of memory for a stream", "hết bộ nhớ khi xử lý hồ sơ"},
    {"text after a closing quote", "còn chữ sau dấu ngoặc kép đóng"},
    {"text after the end of the list", "còn chữ sau khi danh sách kết thúc"},
    {"the code of unit \"%s\" is too long", "mã địa bàn \"%s\" quá dài"},
    {"the file is empty", "tệp trống"},
    {"the head has more than %d columns", "dòng tiêu đề có hơn %d cột"},
    {"the head names \"%.*s\" twice", "dòng tiêu đề nêu \"%.*s\" hai lần"},
    {"the head of the CSV has neither \"procedure\" nor \"power\"; it holds "
     "the names of the columns",
     "dòng tiêu đề của CSV không có \"procedure\" hay \"power\"; dòng này chứa "
     "tên các cột"},
    {"the head of the CSV is longer than %d bytes",
     "dòng tiêu đề của CSV dài hơn %d byte"},
    {"the head of the CSV is malformed at byte %d",
     "dòng tiêu đề của CSV sai ở byte thứ %d"},
    {"the key '%s' is not among those of the first object: give every object "
     "the same keys",
     "khoá '%s' không có ở đối tượng đầu: hãy để mọi đối tượng có cùng các "
     "khoá"},
    {"the list has no column '%.80s', which the map names for '%s'; it has %s",
     "danh sách không có cột '%.80s' mà --map nêu cho '%s'; các cột: %s"},
    {"the list has no column of codes ('Mã TTHC'): name it with --map code=…",
     "danh sách không có cột mã ('Mã TTHC'): nêu cột đó bằng --map code=…"},
    {"the list has no end: ']' is missing",
     "danh sách không kết thúc: thiếu ']'"},
    {"the map '%s' is not understood: write it like code=Mã số,name=C",
     "không hiểu --map '%s': hãy viết dạng code=Mã số,name=C"},
    {"the map gives no column for '%s'", "--map không nêu cột nào cho '%s'"},
    {"the map is not UTF-8", "--map không phải UTF-8"},
    {"the map names a column '%s': did you mean '%s'",
     "--map nêu cột '%s': có phải '%s'?"},
    {"the map names a column '%s'; it may name number, code, name, field, "
     "tier, body, basis, publication, status, note and province",
     "--map nêu cột '%s'; chỉ nêu được number, code, name, field, tier, body, "
     "basis, publication, status, note và province"},
    {"the names in the workbook are too long", "tên trong sổ tính quá dài"},
    {"the row has more cells than the %d of the header: '%.60s' (cell %s); put "
     "a text that holds the separator in quotes",
     "dòng có nhiều ô hơn %d ô của dòng tiêu đề: '%.60s' (ô %s); văn bản có "
     "chứa dấu phân cách phải đặt trong ngoặc kép"},
    {"the text begins in TCVN3 and goes on in another encoding: save it as "
     "UTF-8",
     "văn bản bắt đầu bằng bảng mã TCVN3 rồi chuyển sang bảng mã khác: hãy lưu "
     "lại dạng UTF-8"},
    {"the text cannot be read", "không đọc được văn bản"},
    {"the text is not UTF-8: save it as UTF-8",
     "văn bản không phải UTF-8: hãy lưu lại dạng UTF-8"},
    {"the texts of the workbook are larger than 128 MiB: split it",
     "văn bản trong sổ tính lớn hơn 128 MiB: hãy tách nhỏ"},
    {"the value of '%s' holds objects or lists of its own: a list is made of "
     "flat objects",
     "giá trị của '%s' lại chứa đối tượng hoặc danh sách: danh sách chỉ gồm "
     "các đối tượng phẳng"},
    {"the workbook declares a document type, which none needs: open it and "
     "save it again",
     "sổ tính khai báo kiểu tài liệu (DOCTYPE), điều không sổ tính nào cần: "
     "hãy mở ra rồi lưu lại"},
    {"the workbook has more than 256 worksheets",
     "sổ tính có hơn 256 trang tính"},
    {"the workbook has more than 4000000 texts: split it",
     "sổ tính có hơn 4000000 văn bản: hãy tách nhỏ"},
    {"the workbook has more than 65536 formats of cells",
     "sổ tính có hơn 65536 định dạng ô"},
    {"the workbook has no worksheet that is shown",
     "sổ tính không có trang tính nào hiển thị"},
    {"the workbook is damaged (not a whole zip archive): open it and save it "
     "again",
     "sổ tính bị hỏng (không phải tệp zip trọn vẹn): hãy mở ra rồi lưu lại"},
    {"the workbook is damaged in '%s' (%s): open it and save it again",
     "sổ tính bị hỏng ở '%s' (%s): hãy mở ra rồi lưu lại"},
    {"the workbook is locked with a password: save it without one",
     "sổ tính có mật khẩu: hãy lưu lại không có mật khẩu"},
    {"the workbook lacks its worksheet '%s': open it and save it again",
     "sổ tính thiếu trang tính '%s': hãy mở ra rồi lưu lại"},
    {"the workbook nests too deeply", "sổ tính lồng quá sâu"},
    {"the workbook unpacks to more than %d MiB in '%s': split it",
     "sổ tính giải nén ra hơn %d MiB ở '%s': hãy tách nhỏ"},
    {"this is %s", "đây là %s"},
    {"this is a zip file and no .xlsx workbook: save the list as .xlsx or CSV",
     "đây là tệp zip, không phải sổ tính .xlsx: hãy lưu danh sách dạng .xlsx "
     "hoặc CSV"},
    {"this is not JSON: %s", "đây không phải JSON: %s"},
    {"too many lines", "quá nhiều dòng"},
    {"worksheet '%s' has no column '%.80s', which the map names for '%s'; it "
     "has %s",
     "trang tính '%s' không có cột '%.80s' mà --map nêu cho '%s'; các cột: %s"},
};

const struct cn_error_table cn_error_vi_lists = {texts,
                                                 sizeof texts / sizeof *texts};
