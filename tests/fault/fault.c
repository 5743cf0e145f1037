/* SPDX-License-Identifier: MIT
 *
 * fault.c [FIRST]: the first, second, third… allocation fails, until none is
 * left to fail, over everything that allocates. Each time the work ends with
 * CN_E_NOMEM or succeeds, says so in words, changes nothing on failure and
 * gives back what it took. Ends with "N passed, N failed".
 *
 * The library is linked with --wrap, so that its own allocations fail; those
 * of SQLite are made to through its configuration.
 */
#define _XOPEN_SOURCE 700 /* nftw */
#include <fcntl.h>
#include <ftw.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../../src/capnao.h"
#include "../unit/workbook_help.h"

/* ---- allocations ----------------------------------------------------------
 */

void *__real_malloc(size_t size);
void *__real_calloc(size_t n, size_t size);
void *__real_aligned_alloc(size_t alignment, size_t size);
void *__real_realloc(void *old, size_t size);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t n, size_t size);
void *__wrap_aligned_alloc(size_t alignment, size_t size);
void *__wrap_realloc(void *old, size_t size);

static long made;    /* allocations since armed */
static long failing; /* which of them fails; 0 = none */

static bool fails(void)
{
    return ++made == failing;
}

void *__wrap_malloc(size_t size)
{
    return fails() ? NULL : __real_malloc(size);
}

void *__wrap_calloc(size_t n, size_t size)
{
    return fails() ? NULL : __real_calloc(n, size);
}

void *__wrap_aligned_alloc(size_t alignment, size_t size)
{
    return fails() ? NULL : __real_aligned_alloc(alignment, size);
}

void *__wrap_realloc(void *old, size_t size)
{
    return fails() ? NULL : __real_realloc(old, size);
}

static sqlite3_mem_methods plain;

static void *sqlite_malloc(int size)
{
    return fails() ? NULL : plain.xMalloc(size);
}

static void *sqlite_realloc(void *old, int size)
{
    return fails() ? NULL : plain.xRealloc(old, size);
}

static bool wrap_sqlite(void)
{
    sqlite3_mem_methods methods;
    if (sqlite3_config(SQLITE_CONFIG_GETMALLOC, &plain) != SQLITE_OK) {
        return false;
    }
    methods = plain;
    methods.xMalloc = sqlite_malloc;
    methods.xRealloc = sqlite_realloc;
    return sqlite3_config(SQLITE_CONFIG_MALLOC, &methods) == SQLITE_OK &&
           sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0) == SQLITE_OK &&
           sqlite3_initialize() == SQLITE_OK;
}

/* ---- the world of the tests ------------------------------------------------
 */

static char folder[64];
static char paths[16][96];
static const char *rules, *broken, *large, *catalogue, *fresh, *csv, *units,
    *tests, *image, *other, *untidy;
static size_t n_lints;       /* of the rules */
static const char *lists[3]; /* CSV, JSON, XLSX */
static const char *published;
static cn_engine *engine, *second;
static const cn_snapshot *snapshot, *changed; /* of `rules` and of `other` */

static const char *path_of(int i, const char *name)
{
    (void)snprintf(paths[i], sizeof paths[i], "%s/%s", folder, name);
    return paths[i];
}

static bool put(const char *path, const char *text)
{
    FILE *file = fopen(path, "w");
    bool put = file && fputs(text, file) >= 0;
    return file && fclose(file) == 0 && put;
}

static bool put_in(const char *in, const char *text)
{
    char path[128];
    (void)snprintf(path, sizeof path, "%s/a.lua", in);
    return mkdir(in, 0700) == 0 && put(path, text);
}

static const char rules_text[] =
    "local n = instrument 'decree'\n"
    "fact { id = 'flag', type = 'boolean' }\n"
    "fact { id = 'kind', type = 'enum', values = { 'a', 'b' } }\n"
    "fact { id = 'size', type = 'number' }\n"
    "fact { id = 'site', type = 'place' }\n"
    "holder { id = 'minister', tier = 'central', name = 'Bộ' }\n"
    "holder { id = 'committee', tier = 'province', name = 'Tỉnh',\n"
    "  title = 'UBND {unit}', valid_to = '2030-01-01' }\n"
    "instrument { id = 'decree', kind = 'decree', title = 'N',\n"
    "  valid_from = '2025-07-01' }\n"
    "subject { id = 's', field = 'f', name = 'S',\n"
    "  actions = { 'issue', 'amend' } }\n"
    "origin { id = 'o', basis = n, power = { 's' }, holder = 'minister',\n"
    "  confidence = 'text', facts = { 'F1' } }\n"
    "transfer { id = 't', basis = n:article(4), power = { 's', 'issue' },\n"
    "  when = { size = at_least(5), any_of { { flag = true },\n"
    "    { kind = 'a' } } }, from = 'minister', to = 'committee',\n"
    "  mode = 'devolution', place = 'site', confidence = 'text',\n"
    "  facts = { 'F1' }, exception_to = 'v' }\n"
    "transfer { id = 'v', basis = n, power = { 's', 'issue' },\n"
    "  where = predicate({ 'flag', 'kind' }, function(f, k)\n"
    "    return f and k == 'b' end), from = 'minister',\n"
    "  to = 'committee', mode = 'devolution', confidence = 'text',\n"
    "  facts = { 'F1' } }\n"
    "transfer { id = 'w', basis = n, power = { 's', 'issue' },\n"
    "  from = 'committee', to = 'minister', mode = 'devolution',\n"
    "  province = '20', confidence = 'text', facts = { 'F1' } }\n"
    "origin { id = 'x', basis = n, power = { 's', 'amend' },\n"
    "  holder = 'committee', when = { flag = true }, confidence = 'text',\n"
    "  facts = { 'F1' } }\n"
    "handles { id = 'h', basis = n, by = 'committee', confidence = 'text',\n"
    "  facts = { 'F1' } }\n"
    "caveat { id = 'c', text = 'x' }\n";

static const char untidy_text[] =
    "caveat { id = 'd', text = 'y' }\t \r\n-- o\xCC\x80";

static const char broken_text[] =
    "instrument { id = 'decree', kind = 'decree', title = 'N',\n"
    "  valid_from = '2025-07-01' }\n"
    "fact { id = 'flag', type = 'boolen' }\n"
    "holder { id = 'minister', tier = 'central', name = 'B' }\n"
    "holder { id = 'minister', tier = 'central', name = 'B' }\n"
    "subject { id = 's', field = 'f', name = 'S', actions = { 'issue' } }\n"
    "origin { id = 'o', basis = instrument 'decre', power = { 's' },\n"
    "  holder = 'ministr', confidence = 'text', facts = { 'F1' } }\n"
    "origin { id = 'p', basis = instrument 'decree', power = { 's' },\n"
    "  when = { flg = true }, holder = 'minister', confidence = 'text',\n"
    "  facts = { 'F1' }, exception_to = 'p', frm = 'x' }\n";

/* More competing origins than a conflict can hold. */
static const char large_text[] =
    "instrument { id = 'decree', kind = 'decree', title = 'N',\n"
    "  valid_from = '2025-07-01' }\n"
    "holder { id = 'm', tier = 'central', name = 'B' }\n"
    "subject { id = 's', field = 'f', name = 'S', actions = { 'issue' } }\n"
    "for i = 1, 65 do\n"
    "origin { id = 'o' .. i, basis = instrument 'decree', power = { 's' },\n"
    "  holder = 'm', confidence = 'text', facts = { 'F1' } }\n"
    "end\n";

/* To compare with the first: another value, threshold, place and holder. */
static const char other_text[] =
    "local n = instrument 'decree'\n"
    "fact { id = 'flag', type = 'boolean' }\n"
    "fact { id = 'kind', type = 'enum', values = { 'c', 'a', 'b' } }\n"
    "fact { id = 'size', type = 'number' }\n"
    "fact { id = 'base', type = 'place' }\n"
    "holder { id = 'minister', tier = 'central', name = 'Bộ' }\n"
    "holder { id = 'committee', tier = 'province', name = 'Tỉnh' }\n"
    "instrument { id = 'decree', kind = 'decree', title = 'N',\n"
    "  valid_from = '2025-07-01' }\n"
    "subject { id = 's', field = 'f', name = 'S',\n"
    "  actions = { 'issue', 'extend' } }\n"
    "origin { id = 'o', basis = n, power = { 's' }, holder = 'minister',\n"
    "  confidence = 'weak', facts = { 'F1' } }\n"
    "transfer { id = 't', basis = n:article(5), power = { 's', 'issue' },\n"
    "  when = { size = at_least(7), kind = 'c' }, from = 'minister',\n"
    "  to = 'committee', mode = 'devolution', place = 'base',\n"
    "  confidence = 'text', facts = { 'F1' } }\n"
    "caveat { id = 'd', text = 'x' }\n";

static const char csv_text[] =
    "id,code,name,field,subject,actions,presets,born,confidence\n"
    "p1,1.000001,\"Cấp, giấy phép\",f,s,issue;amend,flag=true,2025-07-01,"
    "text\n"
    "p2,1.000002,Cấp la\xCC\xA3i,f,s,issue,,,text\n";
static const char units_text[] =
    "code,kind,name,full_name,province,valid_from,valid_to,successor\n"
    "20,province,Lạng Sơn,Tỉnh Lạng Sơn,,,,\n"
    "22,province,Quảng Ninh,Tỉnh Quảng Ninh,,,,\n"
    "05977,ward,Đông Kinh,Phường Đông Kinh,20,2025-07-01,,\n";

static const char tests_text[] =
    "expect { id = 'one', power = { 's', 'issue' }, on = '2025-08-01',\n"
    "  province = '22', facts = { flag = false, kind = 'b', size = 4.5 },\n"
    "  gives = { holder = 'minister', chain = { 'o' }, next = false } }\n"
    "expect { ask = 's:isue', on = '2025-08-01', gives = { tier = false } }\n"
    "expect { ask = '1.000001', on = '2025-08-01', gives = { tire = 'x' } }\n"
    "expect { ask = '1.000001', on = '2025-08-01',\n"
    "  gives = { { action = 'issue', needs = { 'size' } },\n"
    "    { action = 'amend', caveats = 'x' } } }\n";

/* A published list: what is right, and most of what can be wrong. */
static const char published_text[] =
    "Danh mục 9 thủ tục hành chính: 3 thủ tục cấp tỉnh, 1 thủ tục cấp xã\n"
    "Mã TTHC,Tên thủ tục,Lĩnh vực,Cấp thực hiện,Cơ quan thực hiện,Căn cứ,"
    "Tỉnh\n"
    "1.000001,Cấp giấy phép,f,Cấp tỉnh,Bộ,Nghị định 1/2020,20\n"
    "1.000001,Cấp phép,f,Cấp xã,UBND cấp xã; Sở Y tế,,Lạng Sơn\n"
    "1.000002,Tên khác hẳn,f,Cấp gì,Ai đó,x,22\n"
    "\"1,000002\",Cấp lại,f,Trung ương,Bộ,x,20\n"
    "1.000002,Cấp lại,f,Cấp xã,,x,22\n" /* wrong, whatever the facts */
    "9.999999,Không có,f,Cấp tỉnh,Bộ,x,Nơi nào\n"
    "9.999998,Không có,Y tế,Cấp tỉnh,Sở Y tế,x,20\n"
    "Cộng: 4 thủ tục\n"
    ",,f,Cấp tỉnh,Bộ,x,20\n";

static const char list_text[] = "Ma TTHC;Ten thu tuc;Cap thuc hien\n"
                                "1.000003.000.00.00.H37;Ho\xCC\x80"
                                "a;Cap xa\n"
                                "1.000003;Hòa;Cấp tỉnh\n";
static const char json_text[] =
    "[{\"code\":\"1.000003\",\"name\":\"x\",\"tier\":[\"commune\"]},"
    "{\"code\":\"1.000004\",\"name\":\"y\",\"tier\":null}]";

static bool put_workbook(const char *path)
{
    static const char *const header[] = {"Mã TTHC", "Tên", "Cấp", NULL};
    static const char *const row[] = {"1.000005", "Cấp giấy phép", "Cấp xã",
                                      NULL};
    static const char *const *const rows[] = {header, row, NULL};
    return write_rows(path, (const char *const **)rows);
}

static struct cn_options with(const char *of, const char *db)
{
    return (struct cn_options){.rules = of, .catalogue = db};
}

static enum cn_status set_up(struct cn_error *err)
{
    /* In memory where there is such a place: imports sync often. */
    const char *top = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp";
    (void)snprintf(folder, sizeof folder, "%s/capnao-fault-XXXXXX", top);
    if (!mkdtemp(folder)) {
        return CN_E_IO;
    }
    rules = path_of(0, "rules");
    broken = path_of(1, "broken");
    large = path_of(2, "large");
    catalogue = path_of(3, "c.db");
    fresh = path_of(4, "fresh.db");
    csv = path_of(5, "p.csv");
    units = path_of(6, "u.csv");
    tests = path_of(7, "tests.lua");
    image = path_of(8, "c.img");
    other = path_of(9, "other");
    untidy = path_of(13, "untidy");
    if (!put_in(untidy, rules_text) ||
        !put(path_of(14, "untidy/b.lua"), untidy_text)) {
        return CN_E_IO;
    }
    published = path_of(15, "published.csv");
    lists[0] = path_of(10, "list.csv");
    lists[1] = path_of(11, "list.json");
    lists[2] = path_of(12, "list.xlsx");
    if (!put(published, published_text) || !put_in(other, other_text) ||
        !put(lists[0], list_text) || !put(lists[1], json_text) ||
        !put_workbook(lists[2])) {
        return CN_E_IO;
    }
    if (!put_in(rules, rules_text) || !put_in(broken, broken_text) ||
        !put_in(large, large_text) || !put(csv, csv_text) ||
        !put(units, units_text) || !put(tests, tests_text)) {
        return CN_E_IO;
    }
    const char *const files[] = {csv, units};
    enum cn_status status = cn_catalogue_import(catalogue, files, 2, NULL, err);
    const struct cn_options options = with(rules, catalogue);
    if (status == CN_OK) {
        status = cn_engine_open(&options, &engine, err);
    }
    snapshot = status == CN_OK ? cn_engine_snapshot(engine) : NULL;
    const struct cn_options more = with(other, catalogue);
    if (status == CN_OK) {
        status = cn_engine_open(&more, &second, err);
    }
    changed = status == CN_OK ? cn_engine_snapshot(second) : NULL;
    cn_findings *findings = NULL;
    if (status == CN_OK) {
        status = cn_check(&options, &findings, err);
    }
    n_lints = status == CN_OK ? cn_findings_count(findings) : 0;
    cn_findings_free(findings);
    return status;
}

static int remove_one(const char *path, const struct stat *info, int type,
                      struct FTW *at)
{
    (void)info;
    (void)type;
    (void)at;
    return remove(path);
}

static void tear_down(void)
{
    cn_snapshot_release(snapshot);
    cn_snapshot_release(changed);
    cn_engine_close(engine);
    cn_engine_close(second);
    (void)nftw(folder, remove_one, 8, FTW_DEPTH | FTW_PHYS);
}

/* ---- what is tried ---------------------------------------------------------
 */

/* Does the work once; a check of its own that fails gives CN_E_INTERNAL. */
typedef enum cn_status work_fn(struct cn_error *err);

static enum cn_status open_as(const struct cn_options *options,
                              struct cn_error *err)
{
    cn_engine *one = NULL;
    enum cn_status status = cn_engine_open(options, &one, err);
    if ((status == CN_OK) != (one != NULL)) {
        return CN_E_INTERNAL;
    }
    cn_engine_close(one);
    return status;
}

static enum cn_status open_rules(struct cn_error *err)
{
    const struct cn_options options = with(rules, NULL);
    return open_as(&options, err);
}

static enum cn_status open_both(struct cn_error *err)
{
    const struct cn_options options = with(rules, catalogue);
    return open_as(&options, err);
}

static enum cn_status build(struct cn_error *err)
{
    const struct cn_options options = with(rules, catalogue);
    struct cn_image_info info = {0};
    enum cn_status status = cn_image_build(&options, image, &info, err);
    return status == CN_OK && info.procedures != 2 ? CN_E_INTERNAL : status;
}

static enum cn_status open_image(struct cn_error *err)
{
    const struct cn_options options = {.image = image};
    return open_as(&options, err);
}

static enum cn_status open_image_of_rules(struct cn_error *err)
{
    struct cn_options options = with(rules, catalogue);
    options.image = image;
    return open_as(&options, err);
}

static struct cn_case some_case(const char *power)
{
    struct cn_case c;
    cn_case_init(&c, 20300);
    c.power = cn_power_find(snapshot, power);
    return c;
}

static enum cn_status explain(const struct cn_case *c, enum cn_outcome want,
                              struct cn_error *err)
{
    cn_answer *answer = NULL;
    enum cn_status status = cn_explain(snapshot, c, CN_LANG_VI, &answer, err);
    if (status == CN_OK && cn_answer_at(answer, 0)->outcome != want) {
        status = CN_E_INTERNAL;
    }
    cn_answer_free(answer);
    return status;
}

/* A reload that fails leaves the old answers; nothing fails in between. */
static enum cn_status reload(struct cn_error *err)
{
    enum cn_status status = cn_engine_reload(engine, err);
    struct cn_error ignored = {0};
    const struct cn_case c = some_case("s:issue");
    long at = made, which = failing;
    failing = 0;
    const cn_snapshot *now = cn_engine_snapshot(engine);
    bool kept = status == CN_OK || now == snapshot;
    if (status == CN_OK) {
        cn_snapshot_release(snapshot);
        snapshot = now;
    } else {
        cn_snapshot_release(now);
    }
    if (!kept || explain(&c, CN_NEEDS_FACTS, &ignored) != CN_OK) {
        status = CN_E_INTERNAL;
    }
    made = at;
    failing = which;
    return status;
}

static enum cn_status explain_needs(struct cn_error *err)
{
    const struct cn_case c = some_case("s:issue");
    return explain(&c, CN_NEEDS_FACTS, err);
}

static enum cn_status explain_conflict(struct cn_error *err)
{
    struct cn_case c = some_case("s:amend");
    enum cn_status status = cn_case_set(snapshot, &c, "flag", "true", err);
    return status == CN_OK ? explain(&c, CN_CONFLICT, err) : status;
}

static enum cn_status explain_procedure(struct cn_error *err)
{
    struct cn_case c = some_case("s:issue");
    c.procedure = cn_procedure_find(snapshot, "1.000001");
    enum cn_status status = cn_case_set(snapshot, &c, "size", "5", err);
    if (status == CN_OK) {
        status = cn_case_set(snapshot, &c, "site", "quang ninh", err);
    }
    return status == CN_OK ? explain(&c, CN_DECIDED, err) : status;
}

static enum cn_status prove(struct cn_error *err)
{
    struct cn_proof_options options;
    cn_proof *proof = NULL;
    cn_proof_options_init(&options);
    enum cn_status status =
        cn_prove(snapshot, &options, CN_LANG_VI, &proof, err);
    if (status == CN_OK && cn_proof_count(proof) == 0) {
        status = CN_E_INTERNAL;
    }
    cn_proof_free(proof);
    return status;
}

static enum cn_status prove_cliff(struct cn_error *err)
{
    struct cn_proof_options options;
    cn_cliff *cliff = NULL;
    cn_date day = 0;
    cn_proof_options_init(&options);
    (void)cn_date_parse("2025-07-01", &day);
    enum cn_status status =
        cn_prove_cliff(snapshot, &options, day, CN_LANG_VI, &cliff, err);
    cn_cliff_free(cliff);
    return status;
}

static enum cn_status compare(struct cn_error *err)
{
    struct cn_diff_options options;
    cn_diff *diff = NULL;
    cn_diff_options_init(&options);
    enum cn_status status =
        cn_diff_make(snapshot, changed, &options, CN_LANG_VI, &diff, err);
    if (status == CN_OK && cn_diff_count(diff) < 3) {
        status = CN_E_INTERNAL;
    }
    cn_diff_free(diff);
    return status;
}

static enum cn_status tell_rule(struct cn_error *err)
{
    cn_rule_about *about = NULL;
    enum cn_status status = cn_rule_tell(snapshot, cn_rule_find(snapshot, "t"),
                                         CN_LANG_VI, &about, err);
    if (status == CN_OK && cn_rule_told(about)->n_when != 2) {
        status = CN_E_INTERNAL;
    }
    cn_rule_about_free(about);
    return status;
}

static enum cn_status check(const char *of, size_t at_least,
                            struct cn_error *err)
{
    const struct cn_options options = with(of, catalogue);
    cn_findings *findings = NULL;
    enum cn_status status = cn_check(&options, &findings, err);
    if (status == CN_OK && cn_findings_count(findings) < at_least) {
        status = CN_E_INTERNAL;
    }
    cn_findings_free(findings);
    return status;
}

static enum cn_status check_clean(struct cn_error *err)
{
    return check(rules, n_lints, err);
}

/* One file is corrected, or there is no memory. */
static enum cn_status fix(bool dry, struct cn_error *err)
{
    const struct cn_options options = {.rules = untidy};
    cn_fixes *fixes = NULL;
    enum cn_status status = cn_fix(&options, dry, &fixes, err);
    if (status == CN_OK &&
        (cn_fixes_count(fixes) != 1 || cn_fixes_at(fixes, 0)->problem)) {
        status = CN_E_INTERNAL;
    }
    if (status == CN_OK) {
        cn_fixes_free(fixes);
    }
    return status;
}

static enum cn_status fix_dry(struct cn_error *err)
{
    return fix(true, err);
}

static enum cn_status fix_files(struct cn_error *err)
{
    int fd = open(paths[14], O_WRONLY | O_CREAT | O_TRUNC, 0600);
    ssize_t len = (ssize_t)strlen(untidy_text);
    bool spoilt = fd >= 0 && write(fd, untidy_text, (size_t)len) == len;
    (void)close(fd);
    return spoilt ? fix(false, err) : CN_E_IO;
}

static enum cn_status check_broken(struct cn_error *err)
{
    return check(broken, 5, err);
}

static enum cn_status check_large(struct cn_error *err)
{
    return check(large, 1, err);
}

/* The refusal must be told from a lack of memory. */
static enum cn_status refused(enum cn_status status, struct cn_error *err)
{
    if (status == CN_OK) {
        return CN_E_INTERNAL;
    }
    if (status == CN_E_RULE) {
        memset(err, 0, sizeof *err);
        return CN_OK;
    }
    return status;
}

static enum cn_status open_broken(struct cn_error *err)
{
    const struct cn_options options = with(broken, NULL);
    cn_engine *one = NULL;
    return refused(cn_engine_open(&options, &one, err), err);
}

static enum cn_status open_large(struct cn_error *err)
{
    const struct cn_options options = with(large, NULL);
    cn_engine *one = NULL;
    return refused(cn_engine_open(&options, &one, err), err);
}

static enum cn_status import(struct cn_error *err)
{
    const char *const files[] = {csv, units};
    struct cn_import_report report = {0};
    (void)unlink(fresh);
    enum cn_status status = cn_catalogue_import(fresh, files, 2, &report, err);
    if (status != CN_OK && access(fresh, F_OK) == 0) {
        return CN_E_INTERNAL; /* half a catalogue */
    }
    if (status == CN_OK &&
        (report.procedures_added != 2 || report.units_added != 3)) {
        return CN_E_INTERNAL;
    }
    return status;
}

static enum cn_status import_lists(struct cn_error *err)
{
    struct cn_import_report report = {0};
    (void)unlink(fresh);
    enum cn_status status = cn_catalogue_import(fresh, lists, 3, &report, err);
    if (status != CN_OK && access(fresh, F_OK) == 0) {
        return CN_E_INTERNAL; /* half a catalogue */
    }
    return status == CN_OK && report.procedures_added != 3 ? CN_E_INTERNAL
                                                           : status;
}

static enum cn_status import_again(struct cn_error *err)
{
    const char *const files[] = {csv, units};
    return cn_catalogue_import(catalogue, files, 2, NULL, err);
}

static bool count_row(void *ctx, const struct cn_row *row)
{
    int *n = ctx;
    *n += row->id[0] != '\0';
    return true;
}

static enum cn_status list(struct cn_error *err)
{
    int n = 0;
    enum cn_status status = cn_catalogue_list(catalogue, count_row, &n, err);
    return status == CN_OK && n != 2 ? CN_E_INTERNAL : status;
}

static enum cn_status search(struct cn_error *err)
{
    int n = 0;
    enum cn_status status =
        cn_catalogue_search(catalogue, "giay phep", 5, count_row, &n, err);
    return status == CN_OK && n < 1 ? CN_E_INTERNAL : status;
}

/* Loads the tests, runs them and says what they cover. */
static enum cn_status run_tests(struct cn_error *err)
{
    cn_tests *loaded = NULL;
    cn_test_run *run = NULL;
    cn_coverage *coverage = NULL;
    int passed = 0;
    enum cn_status status = cn_tests_load(&tests, 1, &loaded, err);
    if (status == CN_OK) {
        status = cn_tests_run(loaded, snapshot, NULL, &run, err);
    }
    if (status == CN_OK) {
        status = cn_test_coverage(run, snapshot, CN_LANG_VI, &coverage, err);
    }
    if (status == CN_OK && (cn_tests_findings(loaded) != 1 ||
                            cn_test_run_count(run, &passed) != 3)) {
        status = CN_E_INTERNAL;
    }
    cn_coverage_free(coverage);
    cn_test_run_free(run);
    cn_tests_free(loaded);
    return status;
}

static enum cn_status generate(struct cn_error *err)
{
    struct cn_generated made_of;
    const char *const only[] = {"h", "t"};
    char *text = NULL;
    enum cn_status status =
        cn_test_generate(snapshot, only, 2, CN_LANG_EN, &made_of, &text, err);
    if (status == CN_OK && made_of.not_reached > 0) {
        status = CN_E_INTERNAL;
    }
    free(text);
    return status;
}

/* Without tests, so that nothing fails and everything is compared. */
static enum cn_status mutate(struct cn_error *err)
{
    const struct cn_options options = with(rules, catalogue);
    const char *const only[] = {"t"};
    const struct cn_mutation_options what = {.only = only, .n_only = 1};
    cn_tests *loaded = NULL;
    cn_mutation *mutation = NULL;
    enum cn_status status = cn_tests_load(&csv, 0, &loaded, err);
    if (status == CN_OK) {
        status = cn_mutate(&options, loaded, &what, &mutation, err);
    }
    if (status == CN_OK && !cn_mutation_at(mutation, 0)) {
        status = CN_E_INTERNAL;
    }
    cn_mutation_free(mutation);
    cn_tests_free(loaded);
    return status;
}

/* Dossiers of every kind through a stream, which must give all its lines. */
static enum cn_status stream(enum cn_stream_format out, struct cn_error *err)
{
    static const char lines[] =
        "{\"id\":\"1\",\"power\":\"s:issue\",\"facts\":{\"size\":9}}\n"
        "{\"id\":\"2\",\"procedure\":\"1.000001\",\"site\":\"20\"}\n"
        "{\"id\":\"3\",\"power\":\"s:amend\",\"kind\":\"c\"}\n"
        "{\"other\n";
    struct cn_stream_options options = {
        .out = out, .jobs = 1, .lang = CN_LANG_VI};
    struct cn_stream_report report;
    int ends[2];
    int null = open("/dev/null", O_WRONLY);
    if (null < 0 || pipe(ends) != 0 ||
        write(ends[1], lines, sizeof lines - 1) < 0) {
        return CN_E_IO;
    }
    (void)close(ends[1]);
    (void)cn_date_parse("2026-01-01", &options.on);
    enum cn_status status =
        cn_stream_run(snapshot, &options, ends[0], null, &report, err);
    (void)close(ends[0]);
    (void)close(null);
    return status == CN_OK && (report.rows != 4 || report.errors != 2)
               ? CN_E_INTERNAL
               : status;
}

static enum cn_status stream_json(struct cn_error *err)
{
    return stream(CN_STREAM_NDJSON, err);
}

static enum cn_status stream_csv(struct cn_error *err)
{
    return stream(CN_STREAM_CSV, err);
}

/* All that was found, as one number. */
static size_t digest(const cn_validation *validation)
{
    size_t sum = 0;
    for (int i = 0; i < cn_validation_count(validation); i++) {
        const struct cn_validate_finding *f = cn_validation_at(validation, i);
        const char *const texts[] = {f->id, f->there, f->should, f->why};
        for (size_t t = 0; t < 4; t++) {
            for (const char *c = texts[t]; *c != '\0'; c++) {
                sum = sum * 31 + (unsigned char)*c;
            }
        }
    }
    return sum;
}

/* Is a tier wrong whatever the facts? */
static bool tells_possible(const cn_validation *validation)
{
    for (int i = 0; i < cn_validation_count(validation); i++) {
        const struct cn_validate_finding *f = cn_validation_at(validation, i);
        if (f->kind == CN_V_WRONG_TIER && f->n_possible > 1) {
            return true;
        }
    }
    return false;
}

/* Never a finding less for want of memory. */
static enum cn_status validate(struct cn_error *err)
{
    static size_t wanted;
    const struct cn_validate_options options = {
        .file = published, .province = CN_NONE, .on = 20300};
    cn_validation *validation = NULL;
    if (wanted == 0) {
        long then = failing;
        failing = 0;
        if (cn_validate(snapshot, &options, CN_LANG_VI, &validation, err) ==
            CN_OK) {
            wanted = digest(validation);
            cn_validation_free(validation);
            validation = NULL;
        }
        made = 0;
        failing = then;
    }
    enum cn_status status =
        cn_validate(snapshot, &options, CN_LANG_VI, &validation, err);
    if (status == CN_OK &&
        (cn_validation_count(validation) < 10 || digest(validation) != wanted ||
         !tells_possible(validation))) {
        status = CN_E_INTERNAL;
    }
    cn_validation_free(validation);
    return status;
}

static const struct {
    const char *name;
    work_fn *work;
} works[] = {
    {"open rules", open_rules},
    {"open rules and catalogue", open_both},
    {"build an image", build},
    {"open an image", open_image},
    {"open an image and its rules", open_image_of_rules},
    {"open broken rules", open_broken},
    {"open rules too large", open_large},
    {"reload", reload},
    {"explain: needs", explain_needs},
    {"explain: conflict", explain_conflict},
    {"explain: procedure", explain_procedure},
    {"prove", prove},
    {"prove a day", prove_cliff},
    {"compare", compare},
    {"tell of a rule", tell_rule},
    {"check", check_clean},
    {"check broken rules", check_broken},
    {"check rules too large", check_large},
    {"fix, only to see", fix_dry},
    {"fix", fix_files},
    {"import", import},
    {"import lists", import_lists},
    {"import again", import_again},
    {"list", list},
    {"search", search},
    {"validate", validate},
    {"run tests", run_tests},
    {"generate tests", generate},
    {"mutate", mutate},

    {"stream as NDJSON", stream_json},
    {"stream as CSV", stream_csv},
};

/* ---- the trying -------------------------------------------------------------
 */

/* True when it went well; *fired: the allocation was reached. */
static bool try_once(const char *name, work_fn *work, long n, bool *fired)
{
    struct cn_error err = {0};
    made = 0;
    failing = n;
    enum cn_status status = work(&err);
    *fired = made >= n;
    failing = 0;
    bool clean = status == CN_OK
                     ? err.status == CN_OK
                     : *fired && status == CN_E_NOMEM && err.status == status &&
                           strstr(err.message, "memory") != NULL;
    if (!clean) {
        printf("%s, allocation %ld: status %d, error %d \"%s\"\n", name, n,
               (int)status, (int)err.status, err.message);
    }
    return clean;
}

int main(int argc, char **argv)
{
    long first = argc > 1 ? atol(argv[1]) : 1;
    long passed = 0, failed = 0;
    struct cn_error err = {0};
    if (!wrap_sqlite() || set_up(&err) != CN_OK) {
        fprintf(stderr, "fault: %s\n", err.message);
        return 3;
    }
    for (size_t i = 0; i < sizeof works / sizeof *works; i++) {
        bool fired = true;
        long n = first;
        for (; fired && failed < 40; n++) {
            bool well = try_once(works[i].name, works[i].work, n, &fired);
            passed += well;
            failed += !well;
        }
        printf("%s: %ld allocations\n", works[i].name, n - 2);
    }
    tear_down();
    printf("%ld passed, %ld failed\n", passed, failed);
    return failed != 0;
}
