/* SPDX-License-Identifier: MIT
 *
 * case.c: what a test asks, as a case of a snapshot. Names that the snapshot
 * does not know are faults of the test, with the nearest that it does know.
 */
#include <string.h>

#include "tests.h"

#define FOUND_MAX 2

static bool name_nearest(const cn_snapshot *snapshot, const char *ask,
                         struct cn_strbuf *buf)
{
    int near = CN_NONE;
    struct cn_power_info power;
    struct cn_procedure_info procedure;
    if (strchr(ask, ':')) {
        if (cn_power_nearest(snapshot, ask, 1, &near) > 0 &&
            cn_power_get(snapshot, near, CN_LANG_VI, &power)) {
            cn_strbuf_printf(buf, "%s:%s", power.subject, power.action);
        }
    } else if (cn_procedure_nearest(snapshot, ask, 1, &near) > 0 &&
               cn_procedure_get(snapshot, near, &procedure)) {
        cn_strbuf_puts(buf, procedure.code);
    }
    return buf->len > 0;
}

bool cn_test_subject(const struct cn_tests *tests,
                     const struct cn_expect *expect,
                     const cn_snapshot *snapshot, struct cn_case *out,
                     struct faults *faults)
{
    const char *ask = TEXT(tests, expect->ask);
    cn_case_init(out, expect->on);
    out->received = expect->received;
    out->power = strchr(ask, ':') ? cn_power_find(snapshot, ask) : CN_NONE;
    if (out->power == CN_NONE) {
        out->procedure = cn_procedure_find(snapshot, ask);
    }
    if (out->power != CN_NONE || out->procedure != CN_NONE) {
        return true;
    }
    struct cn_strbuf near, text;
    cn_strbuf_init(&near, CN_MESSAGE_MAX);
    cn_strbuf_init(&text, CN_MESSAGE_MAX);
    if (name_nearest(snapshot, ask, &near)) {
        cn_strbuf_printf(&text, "no \"%s\"; did you mean \"%s\"?", ask,
                         near.text);
    } else {
        cn_strbuf_printf(&text, "no \"%s\"%s", ask,
                         cn_counts(snapshot).procedures > 0
                             ? ""
                             : "; the catalogue has no procedures");
    }
    cn_faults_add(faults, "ask", ask, text.text, true);
    cn_strbuf_release(&near);
    cn_strbuf_release(&text);
    return false;
}

/* A unit is read on the day asked about, or on that of receipt where it has
 * been merged since. */
static bool find_unit(const cn_snapshot *snapshot, const struct cn_case *c,
                      const char *text, enum cn_level level, int province,
                      int *out, int *n)
{
    int found[FOUND_MAX] = {CN_NONE, CN_NONE};
    *n = cn_unit_find(snapshot, text, level, province, c->on, FOUND_MAX, found);
    if (*n == 0 && c->received != c->on) {
        *n = cn_unit_find(snapshot, text, level, province, c->received,
                          FOUND_MAX, found);
    }
    *out = found[0];
    return *n == 1;
}

static bool set_unit(const cn_snapshot *snapshot, const struct cn_case *c,
                     const char *key, const char *text, enum cn_level level,
                     int province, int *out, struct faults *faults)
{
    int n = 0;
    if (text[0] == '\0' ||
        find_unit(snapshot, c, text, level, province, out, &n)) {
        return true;
    }
    cn_faults_add(faults, key, text,
                  n > 1 ? "several units are called so; give the code"
                  : cn_counts(snapshot).units == 0
                      ? "the catalogue has no units"
                      : "no such unit on that day",
                  true);
    return false;
}

bool cn_test_case(const struct cn_tests *tests, const struct cn_expect *expect,
                  const cn_snapshot *snapshot, struct cn_case *out,
                  struct faults *faults)
{
    int province = CN_NONE;
    int commune = CN_NONE;
    bool good =
        cn_test_subject(tests, expect, snapshot, out, faults) &&
        set_unit(snapshot, out, "province", TEXT(tests, expect->province),
                 CN_LEVEL_PROVINCE, CN_NONE, &province, faults) &&
        set_unit(snapshot, out, "commune", TEXT(tests, expect->commune),
                 CN_LEVEL_COMMUNE, province, &commune, faults);
    out->presented = commune != CN_NONE ? commune : province;
    for (int i = 0; good && i < expect->n_facts; i++) {
        struct cn_error err = {.status = CN_OK};
        const char *fact = TEXT(tests, expect->facts[i].fact);
        const char *value = TEXT(tests, expect->facts[i].value);
        if (cn_case_set(snapshot, out, fact, value, &err) != CN_OK) {
            cn_faults_add(faults, fact, value, err.message, true);
            good = false;
        }
    }
    return good;
}
