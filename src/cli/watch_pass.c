/* SPDX-License-Identifier: MIT
 *
 * watch_pass.c: one pass over the rules: the findings of the check, of the
 * proof and of the tests, each with a key that stays the same while lines
 * above it are added or removed.
 */
#include <ctype.h>
#include <string.h>

#include "../report/proof.h"
#include "watch.h"

#define RULES_SHOWN 4

/* ---- the check ------------------------------------------------------------
 */

/* The text without the numbers of lines in it: "x.lua:12" → "x.lua:". */
static void add_without_lines(struct cn_strbuf *key, const char *text)
{
    const char *mark;
    while ((mark = strstr(text, ".lua:"))) {
        size_t len = (size_t)(mark - text) + strlen(".lua:");
        cn_strbuf_add(key, text, len);
        text += len;
        while (isdigit((unsigned char)*text)) {
            text++;
        }
    }
    cn_strbuf_puts(key, text);
}

static void add_finding(struct cn_watch_pass *pass, struct cn_cli *cli,
                        const struct cn_finding *finding)
{
    struct cn_strbuf key, text;
    cn_strbuf_init(&key, CN_SAY_MAX);
    cn_strbuf_init(&text, CN_SAY_MAX);
    CN_SAY(&key, "{1}\n{2}\n", finding->file, finding->id);
    add_without_lines(&key, finding->message);
    cn_say_finding(&text, finding, cli->lang);
    struct cn_notice item = {
        .key = key.text,
        .text = text.text,
        .detail = (char *)(uintptr_t)cn_finding_hint(finding, cli->lang),
        .json = cli->json ? cn_json_finding(finding) : NULL,
    };
    cn_notices_add(&pass->list[CN_NOTICE_CHECK], &item);
    pass->errors += finding->fatal;
    cn_strbuf_release(&key);
    cn_strbuf_release(&text);
}

static bool check(struct cn_watch_pass *pass, struct cn_cli *cli,
                  const struct cn_options *options)
{
    cn_findings *findings = NULL;
    struct cn_error err = cn_error_in(cli->lang);
    if (cn_check(options, &findings, &err) != CN_OK) {
        (void)cn_cli_failure(cli, &err);
        return false;
    }
    size_t n = cn_findings_count(findings);
    for (size_t i = 0; i < n; i++) {
        add_finding(pass, cli, cn_findings_at(findings, i));
    }
    pass->known[CN_NOTICE_CHECK] = true;
    cn_findings_free(findings);
    return pass->errors == 0;
}

/* ---- loading --------------------------------------------------------------
 */

static bool load(struct cn_cli *cli, const struct cn_options *options)
{
    struct cn_error err = cn_error_in(cli->lang);
    enum cn_status status = cli->engine
                                ? cn_engine_reload(cli->engine, &err)
                                : cn_engine_open(options, &cli->engine, &err);
    if (status != CN_OK) {
        (void)cn_cli_failure(cli, &err);
        return false;
    }
    cn_snapshot_release(cli->snapshot);
    cli->snapshot = cn_engine_snapshot(cli->engine);
    return true;
}

/* ---- the proof ------------------------------------------------------------
 */

static void say_regions(struct cn_strbuf *buf, const struct cn_proof_finding *f,
                        enum cn_lang lang)
{
    for (int i = 0; i < f->n_regions; i++) {
        cn_strbuf_puts(buf, i > 0 ? CN_T(lang, " hoặc ", " or ") : "; ");
        cn_say_region(buf, &f->regions[i]);
    }
}

/* Everything but where the rules stand. */
static void say_key(struct cn_strbuf *key, const struct cn_proof_finding *f)
{
    char from[11], to[11], on_from[11], on_to[11];
    cn_strbuf_puts(key, cn_proof_kind_name(f->kind));
    cn_strbuf_puts(key, " ");
    cn_say_actions(key, f->subject, f->actions, f->n_actions);
    CN_SAY(key, " {1} {2} {3} {4} ", cn_date_format(f->from, from),
           cn_date_format(f->to, to), cn_date_format(f->on_from, on_from),
           cn_date_format(f->on_to, on_to));
    CN_SAY(key, f->pending ? "pending {1} {2}" : "{1} {2}", f->holder,
           f->reason);
    say_regions(key, f, CN_LANG_EN);
    for (int i = 0; i < f->n_rules; i++) {
        CN_SAY(key, " {1} {2}", f->rules[i].role, f->rules[i].link.rule);
    }
}

static void say_text(struct cn_strbuf *text, const struct cn_proof_finding *f,
                     enum cn_lang lang)
{
    cn_say_proof_finding(text, f, lang);
    if (f->n_regions > 1 || (f->n_regions == 1 && f->regions[0].n_tests > 0)) {
        say_regions(text, f, lang);
    }
    cn_strbuf_puts(text, "; ");
    cn_say_period(text, f->from, f->to, lang);
}

static void say_detail(struct cn_strbuf *detail,
                       const struct cn_proof_report *report,
                       const struct cn_proof_finding *f)
{
    char line[CN_WORD_MAX];
    for (int i = 0; i < f->n_rules && i < RULES_SHOWN; i++) {
        const struct cn_link *link = &f->rules[i].link;
        CN_SAY(detail, i > 0 ? ", {1} {2}:{3}" : "{1} {2}:{3}", link->rule,
               link->file, cn_say_int(line, link->line));
    }
    CN_SAY(detail, f->n_rules > RULES_SHOWN ? ", …; {1} {2}" : "; {1} {2}",
           report->program, f->command);
}

static void add_proved(struct cn_watch_pass *pass, struct cn_cli *cli,
                       const struct cn_proof_report *report,
                       const struct cn_proof_finding *f)
{
    struct cn_strbuf key, text, detail;
    cn_strbuf_init(&key, CN_SAY_MAX);
    cn_strbuf_init(&text, CN_SAY_MAX);
    cn_strbuf_init(&detail, CN_SAY_MAX);
    say_key(&key, f);
    say_text(&text, f, cli->lang);
    say_detail(&detail, report, f);
    struct cn_notice item = {
        .key = key.text,
        .text = text.text,
        .detail = detail.text,
        .json = cli->json ? cn_json_proof_finding(report, f) : NULL,
        .quiet = f->kind == CN_PROOF_UNKNOWN,
    };
    cn_notices_add(&pass->list[CN_NOTICE_PROOF], &item);
    cn_strbuf_release(&key);
    cn_strbuf_release(&text);
    cn_strbuf_release(&detail);
}

static void prove(struct cn_watch_pass *pass, struct cn_cli *cli)
{
    cn_proof *proof = NULL;
    struct cn_error err = cn_error_in(cli->lang);
    struct cn_proof_options options;
    cn_proof_options_init(&options);
    if (cn_prove(cli->snapshot, &options, cli->lang, &proof, &err) != CN_OK) {
        (void)cn_cli_failure(cli, &err);
        return;
    }
    struct cn_strbuf program;
    cn_strbuf_init(&program, CN_SAY_MAX);
    cn_cli_say_program(&program,
                       strcmp(cli->rules, "rules") == 0 ? NULL : cli->rules,
                       cli->args->value[CN_OPT_CATALOGUE]);
    struct cn_proof_report report = {&cli->out, cli->snapshot, &options,
                                     program.text};
    int n = cn_proof_count(proof);
    for (int i = 0; i < n; i++) {
        add_proved(pass, cli, &report, cn_proof_at(proof, i));
    }
    /* Of powers left out nothing is known, neither new nor gone. */
    pass->known[CN_NOTICE_PROOF] =
        cn_cli_unproved(cli, cn_proof_summary(proof)) == CN_EXIT_OK;
    cn_strbuf_release(&program);
    cn_proof_free(proof);
}

/* ---- a pass ---------------------------------------------------------------
 */

bool cn_watch_pass_run(struct cn_watch_pass *pass, struct cn_cli *cli)
{
    *pass = (struct cn_watch_pass){.errors = 0};
    const struct cn_options options = {
        .rules = cli->rules,
        .catalogue = cli->catalogue[0] != '\0' ? cli->catalogue : NULL,
    };
    pass->loaded = check(pass, cli, &options) && load(cli, &options);
    if (pass->loaded) {
        prove(pass, cli);
        cn_watch_tests_run(pass, cli);
    }
    bool whole = true;
    for (int kind = 0; kind < CN_N_NOTICE_KIND; kind++) {
        cn_notices_sort(&pass->list[kind]);
        whole = whole && !pass->list[kind].failed;
    }
    return whole;
}

void cn_watch_pass_release(struct cn_watch_pass *pass)
{
    for (int kind = 0; kind < CN_N_NOTICE_KIND; kind++) {
        cn_notices_release(&pass->list[kind]);
    }
}
