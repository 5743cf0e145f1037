/* SPDX-License-Identifier: MIT
 *
 * option_rows.c: the table of options.
 */
#include "command.h"

#include <assert.h>

static const char *const langs[] = {"vi", "en", NULL};
static const char *const tiers[] = {"central", "province", "commune",
                                    "district", NULL};
static const char *const formats[] = {"text", "json",  "csv",   "xlsx",
                                      "html", "sarif", "junit", "tap",
                                      "man",  "bash",  NULL};

static const char *const streams[] = {"ndjson", "csv", NULL};

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
                       .help = {"dạng đầu ra, tuỳ lệnh: text, json, csv, "
                                "xlsx, html, sarif, junit, tap",
                                "form of the output, by command: text, json, "
                                "csv, xlsx, html, sarif, junit, tap"}},
    [CN_OPT_COVERAGE] = {.name = "coverage",
                         .help = {"in thêm từng điều khoản có quy tắc và quy "
                                  "tắc chưa được kiểm thử",
                                  "print each provision that has rules and "
                                  "the rules no test reaches"}},
    [CN_OPT_GENERATE] = {.name = "generate",
                         .help = {"viết kiểm thử ở các ranh giới của quy tắc "
                                  "để người phân tích xác nhận",
                                  "write tests at the boundaries of rules for "
                                  "an analyst to confirm"}},
    [CN_OPT_MUTATE] = {.name = "mutate",
                       .help = {"cấy lỗi vào quy tắc, nêu lỗi mà không kiểm "
                                "thử nào phát hiện",
                                "make mistakes in the rules and list those no "
                                "test notices"}},
    [CN_OPT_MIN_COVERAGE] = {.name = "min-coverage",
                             .value = {"N", "N"},
                             .help = {"hỏng khi kiểm thử tới ít hơn N % số "
                                      "quy tắc",
                                      "fail when the tests reach less than N "
                                      "% of the rules"}},
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
    [CN_OPT_IMAGE] = {.name = "image",
                      .flags = CN_OPT_GLOBAL,
                      .value = {"TỆP", "FILE"},
                      .help = {"ảnh quy tắc đã dựng, xem build",
                               "compiled image of the rules, see build"}},
    [CN_OPT_OUTPUT] = {.name = "output",
                       .letter = 'o',
                       .value = {"TỆP", "FILE"},
                       .help = {"tệp được ghi", "file that is written"}},
    [CN_OPT_CASES] = {.name = "cases",
                      .value = {"TỆP", "FILE"},
                      .help = {"hồ sơ thật để so, NDJSON hoặc CSV",
                               "real dossiers to compare, NDJSON or CSV"}},
    [CN_OPT_ALL] = {.name = "all",
                    .help = {"liệt kê cả những gì không đổi cơ quan",
                             "list also what leaves the body as it is"}},
    [CN_OPT_FIX] = {.name = "fix",
                    .help = {"sửa luôn những gì chắc chắn: BOM, cuối dòng, "
                             "tab, dấu cách thừa, NFC",
                             "correct what is certain: byte order mark, line "
                             "ends, tabs, blanks, NFC"}},
    [CN_OPT_DRY_RUN] = {.name = "dry-run",
                        .help = {"chỉ cho xem thay đổi, không ghi",
                                 "show the changes and write nothing"}},
    [CN_OPT_EXPLAIN] = {.name = "explain",
                        .value = {"MÃ", "ID"},
                        .help = {"giảng một mã: ví dụ sai, đúng, vì sao",
                                 "teach a finding: bad, good, why"}},
    [CN_OPT_LIST] = {.name = "list",
                     .help = {"liệt kê mọi mã, mỗi mã một dòng",
                              "list every id, one line each"}},
    [CN_OPT_IN] = {.name = "in",
                   .value = {"ndjson|csv", "ndjson|csv"},
                   .choices = streams,
                   .help = {"dạng hồ sơ đọc vào; mặc định theo tên tệp, rồi "
                            "ndjson",
                            "format of the dossiers read; by default what the "
                            "file's name says, else ndjson"}},
    [CN_OPT_OUT] = {.name = "out",
                    .value = {"ndjson|csv", "ndjson|csv"},
                    .choices = streams,
                    .help = {"dạng câu trả lời ghi ra; mặc định theo tên tệp, "
                             "rồi ndjson",
                             "format of the answers written; by default what "
                             "the file's name says, else ndjson"}},
    [CN_OPT_JOBS] = {.name = "jobs",
                     .value = {"N", "N"},
                     .help = {"số luồng chạy song song, mặc định 1",
                              "how many threads, 1 by default"}},
    [CN_OPT_RESUME] = {.name = "resume",
                       .help = {"viết tiếp tệp -o bị cắt ngang ở lần chạy "
                                "trước",
                                "go on with the file of -o that an earlier "
                                "run left cut off"}},
    [CN_OPT_ONCE] = {.name = "once",
                     .help = {"soát một lượt rồi kết thúc",
                              "check once, then end"}},
    [CN_OPT_POLL] = {.name = "poll",
                     .help = {"nhìn lại thư mục hai lần mỗi giây, cho ổ đĩa "
                              "mạng",
                              "look at the folder twice a second, for network "
                              "drives"}},
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
};
static_assert(sizeof options / sizeof *options == CN_N_OPT, "options");

const struct cn_option *cn_option_row(enum cn_opt opt)
{
    return &options[opt];
}
