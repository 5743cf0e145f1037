/* SPDX-License-Identifier: MIT
 *
 * sarif.c: one log, one run. Paths become URI references: a space or a letter
 * with an accent in one is percent-encoded.
 */
#include <string.h>

#include "../base/error.h"
#include "sarif.h"
#include "say.h"

#define SCHEMA "https://json.schemastore.org/sarif-2.1.0.json"

static const char *const levels[] = {
    [CN_SARIF_ERROR] = "error",
    [CN_SARIF_WARNING] = "warning",
    [CN_SARIF_NOTE] = "note",
};

static json_t *uri_of(const char *path)
{
    static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRST"
                                "UVWXYZ0123456789-._~/";
    struct cn_strbuf uri;
    cn_strbuf_init(&uri, CN_SAY_MAX);
    for (const char *c = path; *c != '\0'; c++) {
        if (strchr(plain, *c)) {
            cn_strbuf_add(&uri, c, 1);
        } else {
            cn_strbuf_printf(&uri, "%%%02X", (unsigned)(unsigned char)*c);
        }
    }
    json_t *text = uri.failed ? NULL : json_string(uri.text ? uri.text : "");
    cn_strbuf_release(&uri);
    return text;
}

static json_t *message_of(const char *text)
{
    return json_pack("{s:o}", "text", cn_json_text(text));
}

/* Sets a member; the whole is lost when that fails, so that nobody takes a part
 * for it. */
static json_t *with(json_t *object, const char *key, json_t *value)
{
    if (object && json_object_set_new(object, key, value) == 0) {
        return object;
    }
    if (!object) {
        json_decref(value);
    }
    json_decref(object);
    return NULL;
}

static json_t *rule_of(const struct cn_sarif_rule *rule)
{
    json_t *out = json_pack("{s:s, s:o}", "id", rule->id, "shortDescription",
                            message_of(rule->summary));
    return rule->help ? with(out, "helpUri", uri_of(rule->help)) : out;
}

static json_t *region_of(const struct cn_sarif_result *result)
{
    json_t *region = json_pack("{s:i}", "startLine", result->line);
    return result->column > 0
               ? with(region, "startColumn", json_integer(result->column))
               : region;
}

static json_t *place_of(const struct cn_sarif_result *result)
{
    json_t *place =
        json_pack("{s:{s:o}}", "artifactLocation", "uri", uri_of(result->file));
    if (result->line > 0) {
        place = with(place, "region", region_of(result));
    }
    return json_pack("[{s:o}]", "physicalLocation", place);
}

static json_t *fix_of(const struct cn_sarif_result *result)
{
    return json_pack("[{s:[{s:{s:o}, s:[{s:{s:i, s:i}, s:{s:o}}]}]}]",
                     "artifactChanges", "artifactLocation", "uri",
                     uri_of(result->file), "replacements", "deletedRegion",
                     "startLine", result->line, "startColumn", 1,
                     "insertedContent", "text", cn_json_text(result->fix));
}

static json_t *result_of(const struct cn_sarif_result *result)
{
    json_t *out = json_pack("{s:s, s:s, s:o}", "ruleId", result->rule, "level",
                            levels[result->level], "message",
                            message_of(result->message));
    if (result->file) {
        out = with(out, "locations", place_of(result));
    }
    if (result->id) {
        out = with(out, "partialFingerprints",
                   json_pack("{s:o}", "capnao/v1", cn_json_text(result->id)));
    }
    if (result->file && result->fix) {
        out = with(out, "fixes", fix_of(result));
    }
    return out;
}

enum cn_status cn_sarif_print(struct cn_out *out,
                              const struct cn_sarif_rule rules[], int n_rules,
                              const struct cn_sarif_result results[],
                              int n_results, struct cn_error *err)
{
    json_t *kinds = json_array();
    json_t *found = json_array();
    bool failed = !kinds || !found;
    for (int i = 0; i < n_rules && !failed; i++) {
        failed = json_array_append_new(kinds, rule_of(&rules[i])) != 0;
    }
    for (int i = 0; i < n_results && !failed; i++) {
        failed = json_array_append_new(found, result_of(&results[i])) != 0;
    }
    if (failed) {
        json_decref(kinds);
        json_decref(found);
        return cn_json_print(out, NULL, err);
    }
    return cn_json_print(
        out,
        json_pack("{s:s, s:s, s:[{s:{s:{s:s, s:s, s:o}}, s:s, s:o}]}",
                  "$schema", SCHEMA, "version", "2.1.0", "runs", "tool",
                  "driver", "name", "capnao", "version", CN_VERSION, "rules",
                  kinds, "columnKind", "unicodeCodePoints", "results", found),
        err);
}
