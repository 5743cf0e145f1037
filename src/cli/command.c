/* SPDX-License-Identifier: MIT
 *
 * command.c: the two tables. Nothing here runs.
 */
#include "command.h"

#include <assert.h>
#include <limits.h>
#include <string.h>

static const char *const langs[] = {"vi", "en", NULL};
static const char *const tiers[] = {"central", "province", "commune",
                                    "district", NULL};
static const char *const formats[] = {"man",  "bash",  "tap", "junit",
                                      "json", "text",  "csv", "xlsx",
                                      "html", "sarif", NULL};

static const struct cn_option options[] = {
    [CN_OPT_RULES] = {.name = "rules",
                      .flags = CN_OPT_GLOBAL,
                      .value = {"THƯ_MỤC", "DIR"},
                      .help = {"thư mục quy tắc", "folder of rule files"}},
    [CN_OPT_CATALOGUE] = {.name = "catalogue",
                          .flags = CN_OPT_GLOBAL,
                          .value = {"TỆP", "FILE"},
                          .help = {"danh mục thủ tục và địa bàn",
                                   "catalogue of procedures and units"}},
    [CN_OPT_LANG] = {.name = "lang",
                     .flags = CN_OPT_GLOBAL,
                     .value = {"vi|en", "vi|en"},
                     .choices = langs,
                     .help = {"ngôn ngữ, mặc định vi",
                              "language, vi by default"}},
    [CN_OPT_VERSION] = {.name = "version",
                        .flags = CN_OPT_GLOBAL,
                        .help = {"in phiên bản", "print the version"}},
    [CN_OPT_HELP] = {.name = "help",
                     .letter = 'h',
                     .flags = CN_OPT_GLOBAL,
                     .help = {"in hướng dẫn kèm ví dụ",
                              "print help with examples"}},
    [CN_OPT_PROVINCE] = {.name = "province",
                         .value = {"TỈNH", "P"},
                         .help = {"tỉnh nơi nộp hồ sơ: mã hoặc tên",
                                  "province where the case is presented: "
                                  "code or name"}},
    [CN_OPT_COMMUNE] = {.name = "commune",
                        .value = {"XÃ", "C"},
                        .help = {"xã nơi nộp hồ sơ: mã hoặc tên",
                                 "commune where the case is presented: code "
                                 "or name"}},
    [CN_OPT_ON] = {.name = "on",
                   .flags = CN_OPT_DATE,
                   .value = {"NGÀY", "DATE"},
                   .help = {"ngày xét, dạng 2025-08-01; mặc định hôm nay",
                            "day asked about, as 2025-08-01; today by "
                            "default"}},
    [CN_OPT_RECEIVED] = {.name = "received",
                         .flags = CN_OPT_DATE,
                         .value = {"NGÀY", "DATE"},
                         .help = {"ngày tiếp nhận hồ sơ; mặc định ngày xét",
                                  "day the dossier was received; the day "
                                  "asked about by default"}},
    [CN_OPT_FACT] = {.name = "fact",
                     .flags = CN_OPT_REPEAT,
                     .value = {"TÊN=GIÁ_TRỊ", "NAME=VALUE"},
                     .help = {"một tình tiết của hồ sơ; dùng được nhiều lần",
                              "a fact of the dossier; may be repeated"}},
    [CN_OPT_JSON] = {.name = "json",
                     .help = {"in JSON cho chương trình",
                              "print JSON for programs"}},
    [CN_OPT_WHY] = {.name = "why",
                    .help = {"in thêm chuỗi thẩm quyền với tệp:dòng",
                             "print the chain of authority too, with "
                             "file:line"}},
    [CN_OPT_BY] = {.name = "by",
                   .value = {"CƠ_QUAN", "HOLDER"},
                   .help = {"cơ quan: mã hoặc tên", "body: id or name"}},
    [CN_OPT_TIER] = {.name = "tier",
                     .value = {"CẤP", "T"},
                     .choices = tiers,
                     .help = {"cấp: central, province, commune, district",
                              "tier: central, province, commune, district"}},
    [CN_OPT_LIMIT] = {.name = "limit",
                      .value = {"N", "N"},
                      .help = {"số kết quả nhiều nhất, mặc định 20",
                               "most results shown, 20 by default"}},
    [CN_OPT_FORMAT] = {.name = "format",
                       .value = {"DẠNG", "FORM"},
                       .choices = formats,
                       .help = {"dạng đầu ra: text, json, csv, xlsx, html, "
                                "sarif, junit, tuỳ lệnh",
                                "form of the output: text, json, csv, xlsx, "
                                "html, sarif, junit, by command"}},
    [CN_OPT_FROM] = {.name = "from",
                     .flags = CN_OPT_DATE,
                     .value = {"NGÀY", "DATE"},
                     .help = {"ngày đầu của khoảng soát; mặc định 2025-07-01",
                              "first day of the period; 2025-07-01 by "
                              "default"}},
    [CN_OPT_TO] = {.name = "to",
                   .flags = CN_OPT_DATE,
                   .value = {"NGÀY", "DATE"},
                   .help = {"ngày đầu không soát nữa; mặc định 2030-07-01",
                            "first day after the period; 2030-07-01 by "
                            "default"}},
    [CN_OPT_POWER] = {.name = "power",
                      .value = {"S:A", "S:A"},
                      .help = {"chỉ một thẩm quyền chủ_thể:hành_vi",
                               "only one power subject:action"}},
    [CN_OPT_CLIFF] = {.name = "cliff",
                      .flags = CN_OPT_DATE,
                      .value = {"NGÀY", "DATE"},
                      .help = {"chỉ in bảng những gì ngày đó làm thay đổi",
                               "print only a table of what that day "
                               "changes"}},
    [CN_OPT_MAP] = {.name = "map",
                    .value = {"TÊN=CỘT,…", "NAME=COLUMN,…"},
                    .help = {"cột nào là gì khi tiêu đề lạ: code, name, tier, "
                             "body… = tiêu đề hoặc chữ cái của cột",
                             "what unusual columns hold: code, name, tier, "
                             "body… = heading or letter of the column"}},
    [CN_OPT_PARTIAL] = {.name = "partial",
                        .help = {"danh sách là một phần trích: không soát "
                                 "thủ tục thiếu và số tổng",
                                 "the list is an extract: missing "
                                 "procedures and totals are not checked"}},
    [CN_OPT_DRY_RUN] = {.name = "dry-run",
                        .help = {"chỉ cho biết sẽ thay đổi gì, không ghi",
                                 "only tell what would change, write nothing"}},
};
static_assert(sizeof options / sizeof *options == CN_N_OPT, "options");

#define CASE_OPTIONS                                                           \
    (CN_BIT(CN_OPT_PROVINCE) | CN_BIT(CN_OPT_COMMUNE) | CN_BIT(CN_OPT_ON) |    \
     CN_BIT(CN_OPT_RECEIVED) | CN_BIT(CN_OPT_FACT))

const struct cn_command cn_commands[] = {
    {.name = "route",
     .run = cn_cmd_route,
     .prepare = CN_PREPARE_ENGINE,
     .options = CASE_OPTIONS | CN_BIT(CN_OPT_JSON) | CN_BIT(CN_OPT_WHY),
     .words_min = 1,
     .words_max = INT_MAX,
     .words = {"THỦ_TỤC", "WHAT"},
     .help = {"cấp nào, cơ quan nào có thẩm quyền",
              "which tier and which body holds authority"},
     .examples = {{"route 1.013925 --province 20 --on 2025-08-01",
                   {"theo mã thủ tục, tại Lạng Sơn",
                    "by procedure code, in Lạng Sơn"}},
                  {"route cap lai giay phep vien thong --province Huế --why",
                   {"theo từ ngữ, không cần dấu; in cả chuỗi thẩm quyền",
                    "by words, accents optional; with the chain"}},
                  {"route telecom.licence.no_infrastructure:reissue --json",
                   {"theo thẩm quyền chủ_thể:hành_vi, in JSON",
                    "by power subject:action, as JSON"}}}},
    {.name = "ask",
     .run = cn_cmd_ask,
     .prepare = CN_PREPARE_ENGINE,
     .options = CASE_OPTIONS | CN_BIT(CN_OPT_JSON) | CN_BIT(CN_OPT_WHY),
     .words_min = 1,
     .words_max = INT_MAX,
     .words = {"THỦ_TỤC", "WHAT"},
     .help = {"hỏi lần lượt các tình tiết còn thiếu rồi trả lời",
              "ask for the missing facts one by one, then answer"},
     .examples = {{"ask 1.013925 --province 20",
                   {"mỗi câu hỏi nói rõ vì sao cần hỏi",
                    "each question says why it is asked"}}}},
    {.name = "search",
     .run = cn_cmd_search,
     .prepare = CN_PREPARE_PATHS,
     .options = CN_BIT(CN_OPT_JSON) | CN_BIT(CN_OPT_LIMIT),
     .words_min = 1,
     .words_max = INT_MAX,
     .words = {"TỪ…", "WORDS"},
     .help = {"tìm thủ tục theo từ ngữ, có dấu hoặc không dấu",
              "find procedures by words, accents optional"},
     .examples = {{"search chuyen giao cong nghe",
                   {"gõ không dấu vẫn tìm được", "no accents needed"}}}},
    {.name = "units",
     .run = cn_cmd_units,
     .prepare = CN_PREPARE_ENGINE,
     .options =
         CN_BIT(CN_OPT_ON) | CN_BIT(CN_OPT_PROVINCE) | CN_BIT(CN_OPT_JSON),
     .words_max = INT_MAX,
     .words = {"[TÊN|MÃ]", "[NAME|CODE]"},
     .help = {"tra tỉnh, xã theo tên hoặc mã vào một ngày",
              "look up provinces and communes by name or code on a day"},
     .examples = {{"units",
                   {"các tỉnh, thành phố hôm nay", "the provinces of today"}},
                  {"units 15 --on 2025-06-30",
                   {"mã 15 trước ngày sắp xếp", "what code 15 was then"}},
                  {"units --province 20",
                   {"các xã của một tỉnh", "the communes of a province"}}}},
    {.name = "check",
     .run = cn_cmd_check,
     .prepare = CN_PREPARE_PATHS,
     .options = CN_BIT(CN_OPT_JSON),
     .words_max = 1,
     .words = {"[THƯ_MỤC]", "[RULES]"},
     .help = {"nạp và soát các tệp quy tắc", "load and lint the rule files"},
     .examples = {{"check rules",
                   {"mỗi lỗi có tệp, dòng và cách sửa",
                    "each finding has file, line and what to do"}}}},
    {.name = "prove",
     .run = cn_cmd_prove,
     .prepare = CN_PREPARE_ENGINE,
     .options = CN_BIT(CN_OPT_FROM) | CN_BIT(CN_OPT_TO) |
                CN_BIT(CN_OPT_PROVINCE) | CN_BIT(CN_OPT_POWER) |
                CN_BIT(CN_OPT_CLIFF) | CN_BIT(CN_OPT_JSON),
     .help = {"chứng minh không bỏ sót, chồng chéo, gián đoạn",
              "prove that nothing is omitted, overlaps or is interrupted"},
     .examples = {{"prove",
                   {"mọi thẩm quyền, mọi tỉnh, mọi ngày trong năm năm",
                    "every power, province and day of five years"}},
                  {"prove --cliff 2027-03-01",
                   {"ngày đó ai thôi nắm, ai nắm lại, theo lĩnh vực",
                    "who loses and who regains what on that day, by field"}}}},
    {.name = "handles",
     .run = cn_cmd_handles,
     .prepare = CN_PREPARE_ENGINE,
     .options = CN_BIT(CN_OPT_BY) | CN_BIT(CN_OPT_TIER) |
                CN_BIT(CN_OPT_PROVINCE) | CN_BIT(CN_OPT_ON) |
                CN_BIT(CN_OPT_JSON),
     .words = {"(--by CƠ_QUAN | --tier CẤP)", "(--by HOLDER | --tier T)"},
     .help = {"mọi thẩm quyền mà một cơ quan nắm vào một ngày",
              "everything a body holds on a day"},
     .examples = {{"handles --tier commune --on 2025-08-01",
                   {"cấp xã nắm những gì", "what the communes hold"}},
                  {"handles --by provincial_chair --province 20",
                   {"Chủ tịch UBND tỉnh Lạng Sơn",
                    "the chair of Lạng Sơn province"}}}},
    {.name = "catalogue",
     .run = cn_cmd_catalogue,
     .prepare = CN_PREPARE_PATHS,
     .options =
         CN_BIT(CN_OPT_JSON) | CN_BIT(CN_OPT_MAP) | CN_BIT(CN_OPT_DRY_RUN),
     .words_min = 1,
     .words_max = INT_MAX,
     .words = {"(import TỆP… | list | export)",
               "(import FILE… | list | export)"},
     .help = {"nhập, liệt kê hoặc xuất danh mục thủ tục",
              "import, list or export the catalogue"},
     .examples = {{"catalogue import procedures.csv units.csv",
                   {"nhập trọn vẹn hoặc không nhập gì",
                    "imports all of it or nothing"}},
                  {"catalogue import danh-muc.xlsx --dry-run",
                   {"danh mục đã công bố (XLSX, CSV, JSON): sẽ thay đổi gì",
                    "a published list (XLSX, CSV, JSON): what would change"}},
                  {"catalogue export > procedures.csv",
                   {"xuất ra CSV nhập lại được",
                    "as CSV that can be imported again"}}}},
    {.name = "validate",
     .run = cn_cmd_validate,
     .prepare = CN_PREPARE_ENGINE,
     .options = CN_BIT(CN_OPT_PROVINCE) | CN_BIT(CN_OPT_ON) |
                CN_BIT(CN_OPT_MAP) | CN_BIT(CN_OPT_PARTIAL) |
                CN_BIT(CN_OPT_FORMAT) | CN_BIT(CN_OPT_JSON),
     .words_min = 1,
     .words_max = 1,
     .words = {"TỆP", "FILE"},
     .help = {"soát một danh mục đã công bố theo quy tắc",
              "hold a published list against the rules"},
     .examples = {{"validate danh-muc.xlsx --province 20 --on 2025-08-01",
                   {"từng phát hiện theo dòng, rồi bảng tổng hợp",
                    "each finding by row, then a table of counts"}},
                  {"validate danh-muc.csv --format html > bao-cao.html",
                   {"một trang in được cho lãnh đạo",
                    "one printable page for a director"}},
                  {"validate trich.csv --partial --map code=B,name=C",
                   {"một phần trích, cột không có tiêu đề quen thuộc",
                    "an extract whose columns have unusual headings"}}}},
    {.name = "help",
     .run = cn_cmd_help,
     .hidden = true,
     .options = CN_BIT(CN_OPT_FORMAT),
     .words_max = 1,
     .words = {"[LỆNH]", "[COMMAND]"},
     .help = {"in hướng dẫn của một lệnh", "print the help of a command"}},
    {.name = NULL},
};

const struct cn_option *cn_option_row(enum cn_opt opt)
{
    return &options[opt];
}

const struct cn_command *cn_command_find(const char *name)
{
    for (const struct cn_command *c = cn_commands; c->name; c++) {
        if (strcmp(c->name, name) == 0) {
            return c;
        }
    }
    return NULL;
}

bool cn_command_takes(const struct cn_command *command, enum cn_opt opt)
{
    return (options[opt].flags & CN_OPT_GLOBAL) != 0 ||
           (command && (command->options & CN_BIT(opt)) != 0);
}
