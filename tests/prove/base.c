/* SPDX-License-Identifier: MIT
 *
 * base.c: rule bases as data, written as Lua.
 */
#include "base.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

const int fact_classes[N_FACTS] = {2, 3, 2};
const char *const fact_ids[N_FACTS] = {"far", "kind", "size"};
const char *const fact_values[N_FACTS][3] = {
    {"false", "true", NULL}, {"a", "b", "c"}, {"<10", ">=10", NULL}};
const char *const provinces[N_PROVINCES] = {"01", "20", "22", "79"};
const char *const place_ids[N_PLACES] = {"presented", "site"};

const struct holder_row holders[N_HOLDERS] = {
    {"ministry", "central", NULL, NULL},
    {"office", "central", NULL, NULL},
    {"line_ministry", "central", NULL, NULL},
    {"committee", "province", NULL, NULL},
    {"department", "province", NULL, NULL},
    {"commune", "commune", NULL, NULL},
    {"district", "district", NULL, "2025-07-01"},
    {"agency", "central", "2026-01-01", NULL},
};

const char *const instruments[N_INSTRUMENTS] = {"law:1", "decree:a", "decree:b",
                                                "circular:1", "local:1"};

static const char vocabulary[] =
    "instrument { id = 'law:1', kind = 'law', title = 'L', issuer = 'na', "
    "issued = '2019-01-01', valid_from = '2019-01-01' }\n"
    "instrument { id = 'decree:a', kind = 'decree', title = 'A', issuer = "
    "'x', issued = '2019-01-01', valid_from = '2019-01-01' }\n"
    "instrument { id = 'decree:b', kind = 'decree', title = 'B', issuer = "
    "'y', issued = '2019-01-01', valid_from = '2019-01-01' }\n"
    "instrument { id = 'circular:1', kind = 'circular', title = 'C', issuer "
    "= 'z', issued = '2019-01-01', valid_from = '2019-01-01' }\n"
    "instrument { id = 'local:1', kind = 'provincial_decision', title = 'P', "
    "issuer = 'p22', issued = '2019-01-01', valid_from = '2019-01-01', "
    "province = '22' }\n"
    "fact { id = 'far', type = 'boolean', question = '?' }\n"
    "fact { id = 'site', type = 'place', question = '?', level = 'province' "
    "}\n";

static const char plain[] =
    "fact { id = 'kind', type = 'enum', question = '?', values = { 'a', 'b', "
    "'c' } }\n"
    "fact { id = 'size', type = 'number', question = '?', unit = 'm', "
    "thresholds = { 10 } }\n";

static const char shifted[] =
    "fact { id = 'above', type = 'boolean', question = '?' }\n"
    "fact { id = 'brink', type = 'place', question = '?', level = 'province' "
    "}\n"
    "fact { id = 'kind', type = 'enum', question = '?', values = { 'c', 'z', "
    "'a', 'b' } }\n"
    "fact { id = 'size', type = 'number', question = '?', unit = 'm', "
    "thresholds = { 5, 10 } }\n"
    "holder { id = 'a_body', tier = 'province', name = 'H' }\n"
    "subject { id = 'a_subject', field = 'ip', name = 'S', actions = { "
    "'issue' } }\n"
    "origin { id = 'a_rule', power = { 'a_subject', 'issue' }, holder = "
    "'a_body', place = 'brink', basis = instrument 'law:1', province = '01', "
    "when = { above = true }, confidence = 'text', facts = { 'F1' } }\n";

static char folder[64];

_Noreturn void die(const char *what, const struct cn_error *err)
{
    fprintf(stderr, "%s: %s:%d: %s\n", what, err ? err->file : "",
            err ? err->line : 0, err ? err->message : "");
    exit(3);
}

/* ---- random numbers ----------------------------------------------------- */

static uint64_t state;

void seed_dice(unsigned seed)
{
    state = seed * UINT64_C(0x9E3779B97F4A7C15) + 1;
    (void)dice(2);
    (void)dice(2);
}

int dice(int n)
{
    state =
        state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (int)((state >> 33) % (uint64_t)n);
}

bool chance(int percent)
{
    return dice(100) < percent;
}

/* ---- rules --------------------------------------------------------------- */

cn_date day_of(const char *text)
{
    cn_date day = 0;
    if (!cn_date_parse(text, &day)) {
        die(text, NULL);
    }
    return day;
}

struct rule blank(enum kind kind, int subject, int holder)
{
    return (struct rule){.kind = kind,
                         .subject = subject,
                         .holder = holder,
                         .from = NONE,
                         .same_as = NONE,
                         .needs = NONE,
                         .instrument = kind == UNKNOWN ? NONE : LAW,
                         .mode = "devolution",
                         .may_pass_on = NONE,
                         .province = NONE,
                         .place = NONE,
                         .exception_to = NONE,
                         .valid_from = CN_DATE_MIN,
                         .valid_to = CN_DATE_MAX};
}

struct rule *add_rule(struct base *base, struct rule rule)
{
    if (base->n_rules == RULES_MAX) {
        die("too many rules", NULL);
    }
    rule.id = base->n_rules;
    base->rules[base->n_rules] = rule;
    return &base->rules[base->n_rules++];
}

const char *power_text(char buf[TEXT_SIZE], int subject)
{
    (void)snprintf(buf, TEXT_SIZE, "s%d:issue", subject);
    return buf;
}

const char *rule_text(char buf[TEXT_SIZE], int id)
{
    (void)snprintf(buf, TEXT_SIZE, "r%02d", id);
    return buf;
}

/* ---- Lua ------------------------------------------------------------------
 */

static void write_test(FILE *f, int fact, unsigned mask)
{
    fprintf(f, "%s = ", fact_ids[fact]);
    if (fact == FAR) {
        fprintf(f, "%s", mask & 2 ? "true" : "false");
    } else if (fact == SIZE) {
        fprintf(f, "%s", mask & 2 ? "at_least(10)" : "below(10)");
    } else {
        fprintf(f, "one_of {");
        for (int c = 0; c < fact_classes[fact]; c++) {
            if (mask >> c & 1) {
                fprintf(f, " '%s',", fact_values[fact][c]);
            }
        }
        fprintf(f, " }");
    }
    fprintf(f, ", ");
}

static void write_date(FILE *f, const char *key, cn_date date)
{
    char text[11];
    if (date != CN_DATE_MIN && date != CN_DATE_MAX) {
        fprintf(f, ", %s = '%s'", key, cn_date_format(date, text));
    }
}

static void write_parts(FILE *f, const struct rule *r)
{
    if (r->kind == ORIGIN && r->same_as != NONE) {
        fprintf(f, ", holder = same_as { 's%d', 'issue' }", r->same_as);
    } else if (r->kind == ORIGIN) {
        fprintf(f, ", holder = '%s'", holders[r->holder].id);
    } else if (r->kind == TRANSFER) {
        fprintf(f, ", from = '%s', to = '%s', mode = '%s'", holders[r->from].id,
                holders[r->holder].id, r->mode);
        if (r->may_pass_on != NONE) {
            fprintf(f, ", may_pass_on = %s", r->may_pass_on ? "true" : "false");
        }
    } else if (r->kind == UNKNOWN) {
        fprintf(f, ", reason = '?'");
    } else {
        fprintf(f, ", needs = { 's%d', 'issue' }, text = '?'", r->needs);
    }
    if (r->kind == ORIGIN || r->kind == TRANSFER) {
        fprintf(f, ", confidence = 'text'%s",
                r->place == 1 ? ", place = 'site'" : "");
    }
}

static void write_rule(FILE *f, const struct rule *r)
{
    static const char *const names[] = {"origin", "transfer", "unknown",
                                        "requires"};
    fprintf(f,
            "%s { id = 'r%02d', power = { 's%d', 'issue' }, facts = { 'F1' "
            "}",
            names[r->kind], r->id, r->subject);
    if (r->instrument != NONE) {
        fprintf(f, ", basis = instrument '%s'", instruments[r->instrument]);
    }
    write_parts(f, r);
    fprintf(f, ", when = { ");
    for (int fact = 0; fact < N_FACTS; fact++) {
        if (r->when[fact]) {
            write_test(f, fact, r->when[fact]);
        }
    }
    fprintf(f, "}");
    write_date(f, "valid_from", r->valid_from);
    write_date(f, "valid_to", r->valid_to);
    if (r->province != NONE && !r->silent) {
        fprintf(f, ", province = '%s'", provinces[r->province]);
    }
    if (r->immediate) {
        fprintf(f, ", transition = 'immediate'");
    }
    if (r->exception_to != NONE) {
        fprintf(f, ", exception_to = 'r%02d'", r->exception_to);
    }
    fprintf(f, " }\n");
}

static FILE *create(const char *name)
{
    char path[TEXT_SIZE];
    (void)snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "w");
    if (!file) {
        die(path, NULL);
    }
    return file;
}

void write_base(const struct base *base)
{
    FILE *f = create("rules/base.lua");
    (void)fputs(vocabulary, f);
    (void)fputs(base->shifted ? shifted : plain, f);
    for (int h = 0; h < N_HOLDERS; h++) {
        fprintf(f, "holder { id = '%s', tier = '%s', name = 'H'", holders[h].id,
                holders[h].tier);
        if (holders[h].from) {
            fprintf(f, ", valid_from = '%s'", holders[h].from);
        }
        if (holders[h].to) {
            fprintf(f, ", valid_to = '%s'", holders[h].to);
        }
        fprintf(f, "%s }\n", h == LINE_MINISTRY ? ", outside = true" : "");
    }
    for (int s = 0; s < base->n_subjects; s++) {
        fprintf(f,
                "subject { id = 's%d', field = 'ip', name = 'S', actions = "
                "{ 'issue' } }\n",
                s);
    }
    for (int r = 0; r < base->n_rules; r++) {
        write_rule(f, &base->rules[r]);
    }
    if (fclose(f) != 0) {
        die("cannot write the rules", NULL);
    }
}

/* ---- the engine ------------------------------------------------------------
 */

const char *make_folder(void)
{
    char path[TEXT_SIZE];
    char catalogue[TEXT_SIZE];
    struct cn_error err = {0};
    struct cn_import_report report;
    const char *files[] = {path};
    (void)snprintf(folder, sizeof folder, "/tmp/capnao-prove.XXXXXX");
    if (!mkdtemp(folder)) {
        die("cannot make a folder", NULL);
    }
    (void)snprintf(path, sizeof path, "%s/rules", folder);
    (void)mkdir(path, 0700);
    FILE *f = create("units.csv");
    fprintf(f, "code,kind,name,full_name,province,valid_from,valid_to,"
               "successor\n");
    for (int p = 0; p < N_PROVINCES; p++) {
        fprintf(f, "%s,province,P%d,Tỉnh P%d,,2000-01-01,,\n", provinces[p], p,
                p);
        for (int c = 0; c < N_PLACES; c++) {
            fprintf(f, "90%d%s,commune,C%d%d,Xã C%d%d,%s,2000-01-01,,\n", c,
                    provinces[p], c, p, c, p, provinces[p]);
        }
    }
    if (fclose(f) != 0) {
        die("cannot write the units", NULL);
    }
    (void)snprintf(path, sizeof path, "%s/units.csv", folder);
    (void)snprintf(catalogue, sizeof catalogue, "%s/catalogue.db", folder);
    if (cn_catalogue_import(catalogue, files, 1, &report, &err) != CN_OK) {
        die("import", &err);
    }
    return folder;
}

void remove_folder(void)
{
    static const char *const names[] = {"/rules/base.lua", "/rules",
                                        "/units.csv", "/catalogue.db", ""};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char path[TEXT_SIZE];
        (void)snprintf(path, sizeof path, "%s%s", folder, names[i]);
        (void)remove(path);
    }
}

cn_engine *open_base(const struct base *base)
{
    char rules[TEXT_SIZE];
    char catalogue[TEXT_SIZE];
    struct cn_error err = {0};
    cn_engine *engine = NULL;
    write_base(base);
    (void)snprintf(rules, sizeof rules, "%s/rules", folder);
    (void)snprintf(catalogue, sizeof catalogue, "%s/catalogue.db", folder);
    const struct cn_options options = {.rules = rules, .catalogue = catalogue};
    if (cn_engine_open(&options, &engine, &err) != CN_OK) {
        die("open", &err);
    }
    return engine;
}

/* ---- findings --------------------------------------------------------------
 */

static bool has_value(const struct cn_proof_test *test, const char *value)
{
    for (int i = 0; i < test->n_values; i++) {
        if (strcmp(test->values[i], value) == 0) {
            return true;
        }
    }
    return false;
}

static bool passes(const struct cn_proof_test *test, const struct cell *cell)
{
    for (int f = 0; f < N_FACTS; f++) {
        if (strcmp(test->fact, fact_ids[f]) == 0) {
            return has_value(test, fact_values[f][cell->fact[f]]) !=
                   test->none_of;
        }
    }
    for (int p = 0; p < N_PLACES; p++) {
        if (strcmp(test->fact, place_ids[p]) == 0) {
            return has_value(test, provinces[cell->place[p]]) != test->none_of;
        }
    }
    die(test->fact, NULL);
}

bool covers(const struct cn_proof_finding *f, const struct cell *cell)
{
    for (int r = 0; r < f->n_regions; r++) {
        bool all = true;
        for (int t = 0; all && t < f->regions[r].n_tests; t++) {
            all = passes(&f->regions[r].tests[t], cell);
        }
        if (all) {
            return true;
        }
    }
    return false;
}

bool names_rule(const struct cn_proof_finding *f, int id, const char *role)
{
    char text[TEXT_SIZE];
    rule_text(text, id);
    for (int i = 0; i < f->n_rules; i++) {
        if (strcmp(f->rules[i].link.rule, text) == 0) {
            return !role || strcmp(f->rules[i].role, role) == 0;
        }
    }
    return false;
}

bool is_about(const struct cn_proof_finding *f, int subject)
{
    return f->subject[0] == 's' && atoi(f->subject + 1) == subject;
}

void print_finding(FILE *file, const struct cn_proof_finding *f)
{
    char from[11];
    char to[11];
    fprintf(file, "  %s %s [%s, %s)%s", cn_proof_kind_name(f->kind), f->subject,
            cn_date_format(f->from, from), cn_date_format(f->to, to),
            f->pending ? " pending" : "");
    for (int r = 0; r < f->n_regions; r++) {
        fprintf(file, r > 0 ? " |" : " when");
        for (int t = 0; t < f->regions[r].n_tests; t++) {
            const struct cn_proof_test *test = &f->regions[r].tests[t];
            fprintf(file, " %s%s", test->fact, test->none_of ? "!=" : "=");
            for (int v = 0; v < test->n_values; v++) {
                fprintf(file, "%s%s", v > 0 ? "," : "", test->values[v]);
            }
        }
    }
    for (int i = 0; i < f->n_rules; i++) {
        fprintf(file, " %s:%s", f->rules[i].role, f->rules[i].link.rule);
    }
    fprintf(file, "\n    %s\n", f->command);
}
