/* SPDX-License-Identifier: MIT
 *
 * kinds.c: the table of what can be found in a published list: the stable
 * name, how grave it is, and what readers are told. Nothing here runs.
 */
#include <assert.h>

#include "validate.h"

struct kind {
    const char *name;
    enum cn_severity severity;
    const char *label[CN_N_LANG];
    const char *help[CN_N_LANG];
};

static const struct kind kinds[] = {
    [CN_V_CODE_MISSING] = {"code-missing",
                           CN_SEVERITY_WARNING,
                           {"thiếu mã", "no code"},
                           {"ghi mã của danh mục quốc gia",
                            "add the code of the catalogue"}},
    [CN_V_CODE_MALFORMED] =
        {"code-malformed",
         CN_SEVERITY_ERROR,
         {"mã sai dạng", "malformed code"},
         {"mã có dạng 1.013925, sau đó có thể có đuôi của tỉnh",
          "a code looks like 1.013925, with a suffix of the province or "
          "without"}},
    [CN_V_CODE_UNKNOWN] =
        {"code-unknown",
         CN_SEVERITY_WARNING,
         {"mã không có trong danh mục", "code not in the catalogue"},
         {"đối chiếu mã với danh mục quốc gia; nhập thêm danh mục nếu thiếu",
          "compare the code with the catalogue; import what is missing "
          "there"}},
    [CN_V_CODE_DUPLICATE] = {"code-duplicate",
                             CN_SEVERITY_ERROR,
                             {"mã trùng", "duplicate code"},
                             {"bỏ bớt một dòng", "remove one of the rows"}},
    [CN_V_TWO_TIERS] =
        {"two-tiers",
         CN_SEVERITY_ERROR,
         {"một thủ tục ở hai cấp", "one procedure at two tiers"},
         {"mỗi việc chỉ một cấp giải quyết: giữ dòng đúng cấp",
          "one tier decides one matter: keep the row of the right tier"}},
    [CN_V_NAME_DIFFERS] = {"name-differs",
                           CN_SEVERITY_WARNING,
                           {"tên khác danh mục",
                            "name differs from the catalogue"},
                           {"dùng tên của danh mục quốc gia",
                            "use the name of the catalogue"}},
    [CN_V_NAME_OTHER] =
        {"name-other",
         CN_SEVERITY_ERROR,
         {"tên của mã khác", "name of another code"},
         {"sửa mã hoặc sửa tên: hai ô nói về hai thủ tục",
          "correct the code or the name: they are of two procedures"}},
    [CN_V_OTHER_MINISTRY] =
        {"other-ministry",
         CN_SEVERITY_WARNING,
         {"mã của bộ khác", "another ministry's code"},
         {"đưa thủ tục về danh mục của ngành quản lý",
          "move it to the list of the sector that it belongs to"}},
    [CN_V_NOT_CHECKED] = {"not-checked",
                          CN_SEVERITY_NOTE,
                          {"ngành khác, không soát",
                           "another sector, not checked"},
                          {"không phải làm gì", "nothing to do"}},
    [CN_V_ABOLISHED] = {"abolished",
                        CN_SEVERITY_ERROR,
                        {"đã bãi bỏ mà còn công bố",
                         "abolished and still listed"},
                        {"bỏ dòng này", "remove the row"}},
    [CN_V_NOT_YET] = {"not-yet",
                      CN_SEVERITY_WARNING,
                      {"chưa có vào ngày xét", "does not exist yet"},
                      {"công bố từ ngày thủ tục có hiệu lực",
                       "list it from the day it exists"}},
    [CN_V_WRONG_TIER] = {"wrong-tier",
                         CN_SEVERITY_ERROR,
                         {"sai cấp", "wrong tier"},
                         {"sửa cấp theo căn cứ nêu ở phát hiện",
                          "correct the tier by the provision given"}},
    [CN_V_WRONG_BODY] = {"wrong-body",
                         CN_SEVERITY_ERROR,
                         {"sai cơ quan", "wrong body"},
                         {"sửa cơ quan theo căn cứ nêu ở phát hiện",
                          "correct the body by the provision given"}},
    [CN_V_TIER_BODY] = {"tier-body",
                        CN_SEVERITY_ERROR,
                        {"cấp và cơ quan trái nhau",
                         "tier and body contradict"},
                        {"sửa một trong hai ô",
                         "correct one of the two cells"}},
    [CN_V_TIER_UNCLEAR] = {"tier-unclear",
                           CN_SEVERITY_WARNING,
                           {"không rõ cấp", "tier not understood"},
                           {"ghi cấp trung ương, cấp tỉnh hoặc cấp xã",
                            "write central, province or commune"}},
    [CN_V_BODY_UNCLEAR] =
        {"body-unclear",
         CN_SEVERITY_WARNING,
         {"không rõ cơ quan", "body not understood"},
         {"ghi tên đầy đủ của cơ quan, mỗi cơ quan cách nhau dấu chấm phẩy",
          "write the body's full name; separate several by semicolons"}},
    [CN_V_WRONG_PLACE] = {"wrong-place",
                          CN_SEVERITY_WARNING,
                          {"cơ quan của tỉnh khác", "body of another province"},
                          {"ghi cơ quan của tỉnh công bố",
                           "name the body of this province"}},
    [CN_V_PROVINCE_UNCLEAR] =
        {"province-unclear",
         CN_SEVERITY_WARNING,
         {"không rõ tỉnh", "province not understood"},
         {"ghi mã hoặc tên tỉnh của ngày xét",
          "write the code or the name that the province has that day"}},
    [CN_V_BASIS_MISSING] = {"basis-missing",
                            CN_SEVERITY_WARNING,
                            {"thiếu căn cứ pháp lý", "no legal basis"},
                            {"ghi văn bản và điều khoản",
                             "name the instrument and provision"}},
    [CN_V_BASIS_ENDED] = {"basis-ended",
                          CN_SEVERITY_ERROR,
                          {"căn cứ không còn hiệu lực",
                           "legal basis not in force"},
                          {"thay bằng văn bản đang có hiệu lực",
                           "replace it by the instrument in force"}},
    [CN_V_MISSING] = {"missing",
                      CN_SEVERITY_ERROR,
                      {"thiếu trong danh sách", "missing from the list"},
                      {"thêm thủ tục vào danh sách của cấp này",
                       "add the procedure to the list of this tier"}},
    [CN_V_TOTAL_PARTS] = {"total-parts",
                          CN_SEVERITY_ERROR,
                          {"các phần không bằng tổng", "parts do not add up"},
                          {"đếm lại từng cấp và tổng số",
                           "count each tier and the total anew"}},
    [CN_V_TOTAL_ROWS] = {"total-rows",
                         CN_SEVERITY_ERROR,
                         {"số nêu khác số dòng",
                          "stated total is not what is listed"},
                         {"đếm lại hoặc bổ sung dòng còn thiếu",
                          "count anew or add the rows that are left out"}},
    [CN_V_NEEDS_FACTS] = {"needs-facts",
                          CN_SEVERITY_NOTE,
                          {"tuỳ tình tiết hồ sơ", "depends on the dossier"},
                          {"ghi rõ trường hợp trong danh sách",
                           "say in the list which case is meant"}},
    [CN_V_LAW_UNKNOWN] =
        {"law-unknown",
         CN_SEVERITY_NOTE,
         {"pháp luật chưa xác lập", "not established in law"},
         {"tra văn bản gốc; bộ quy tắc không trả lời chắc chắn",
          "look into the gazette; the rules give no certain answer"}},
    [CN_V_LAW_CONFLICT] = {"law-conflict",
                           CN_SEVERITY_WARNING,
                           {"pháp luật chồng chéo", "the law names several"},
                           {"kiến nghị cơ quan ban hành",
                            "take it up with the issuers"}},
    [CN_V_NO_AUTHORITY] = {"no-authority",
                           CN_SEVERITY_WARNING,
                           {"không ai có thẩm quyền", "nobody holds it"},
                           {"kiến nghị cơ quan ban hành",
                            "take it up with the issuers"}},
    [CN_V_ROW_UNREAD] = {"row-unread",
                         CN_SEVERITY_WARNING,
                         {"dòng không đọc được", "row not understood"},
                         {"dòng phải có mã hoặc tên thủ tục",
                          "a row needs a code or the name of a procedure"}},
    [CN_V_ROW_BROKEN] =
        {"row-broken",
         CN_SEVERITY_ERROR,
         {"dòng hỏng, không soát", "broken row, not checked"},
         {"đặt ô có dấu ngăn cách trong ngoặc kép; nhập lại ô công thức bị lỗi",
          "put a cell that holds the separator in quotes; correct the formula "
          "that failed"}},
    [CN_V_SHEET_UNREAD] =
        {"sheet-unread",
         CN_SEVERITY_WARNING,
         {"trang tính không có dòng tiêu đề", "worksheet without headings"},
         {"thêm dòng tiêu đề cột hoặc bỏ trang tính",
          "add a line of column headings or remove the worksheet"}},
};
static_assert(sizeof kinds / sizeof *kinds == CN_N_VALIDATE_KIND, "kinds");

struct severity {
    const char *name;
    const char *label[CN_N_LANG];
};

static const struct severity severities[] = {
    [CN_SEVERITY_NOTE] = {"note", {"lưu ý", "note"}},
    [CN_SEVERITY_WARNING] = {"warning", {"cảnh báo", "warning"}},
    [CN_SEVERITY_ERROR] = {"error", {"lỗi", "error"}},
};
static_assert(sizeof severities / sizeof *severities == CN_N_SEVERITY,
              "severities");

static bool is_lang(enum cn_lang lang)
{
    return lang == CN_LANG_VI || lang == CN_LANG_EN;
}

const char *cn_severity_name(enum cn_severity severity)
{
    return (unsigned)severity < CN_N_SEVERITY ? severities[severity].name
                                              : NULL;
}

const char *cn_severity_label(enum cn_severity severity, enum cn_lang lang)
{
    return (unsigned)severity < CN_N_SEVERITY && is_lang(lang)
               ? severities[severity].label[lang]
               : NULL;
}

static bool is_kind(enum cn_validate_kind kind)
{
    return (unsigned)kind < CN_N_VALIDATE_KIND;
}

const char *cn_validate_kind_name(enum cn_validate_kind kind)
{
    return is_kind(kind) ? kinds[kind].name : NULL;
}

const char *cn_validate_kind_label(enum cn_validate_kind kind,
                                   enum cn_lang lang)
{
    return is_kind(kind) && is_lang(lang) ? kinds[kind].label[lang] : NULL;
}

const char *cn_validate_kind_help(enum cn_validate_kind kind, enum cn_lang lang)
{
    return is_kind(kind) && is_lang(lang) ? kinds[kind].help[lang] : NULL;
}

enum cn_severity cn_validate_kind_severity(enum cn_validate_kind kind)
{
    return is_kind(kind) ? kinds[kind].severity : CN_SEVERITY_ERROR;
}
