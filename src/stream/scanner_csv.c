/* SPDX-License-Identifier: MIT
 *
 * scanner_csv.c: one record of CSV, which is one line: a line break inside
 * quotes is refused, so that a stream can be cut at any line break. What each
 * column means was settled by the head.
 */
#include "scanner.h"

#include "../base/error.h"

struct scan {
    struct cn_scratch *scratch;
    const char *line, *end;
    const char *at;
    char separator;
    enum cn_fault_kind fault;
};

static bool fail(struct scan *s, enum cn_fault_kind kind)
{
    s->fault = kind;
    return false;
}

/* Skips to what ends a field; text beyond ASCII must be well-formed. A tab is
 * text unless it is the separator. */
static inline bool skip_text(struct scan *s, char separator)
{
    for (;;) {
        s->at = cn_scan_field(s->at, separator);
        char c = *s->at;
        if (c == separator || c == '"' || s->at == s->end) {
            return true;
        }
        if (c == '\t') {
            s->at++;
            continue;
        }
        if ((signed char)c >= 0) {
            return fail(s, CN_FAULT_BAD_CSV); /* a control character */
        }
        const char *next = cn_scan_utf8(s->at, s->end);
        if (!next) {
            return fail(s, CN_FAULT_BAD_UTF8);
        }
        s->at = next;
    }
}

/* A field in quotes; s->at stands behind the opening one. */
static bool read_quoted(struct scan *s, struct cn_slice *out)
{
    const char *start = s->at;
    char *begin = NULL;
    char *to = NULL;
    for (;;) {
        if (!skip_text(s, '"')) {
            return false;
        }
        if (s->at == s->end) {
            return fail(s, CN_FAULT_BAD_CSV); /* never closed */
        }
        bool doubled = s->at[1] == '"';
        size_t len = (size_t)(s->at - start) + doubled;
        if (doubled && !begin) {
            begin = to = s->scratch->text + s->scratch->len;
        }
        if (begin) {
            memcpy(to, start, len);
            to += len;
        }
        s->at += 1 + doubled;
        if (!doubled) {
            *out = (struct cn_slice){start, (uint32_t)len};
            if (begin) {
                *to = '\0'; /* stops whoever scans it */
                *out = (struct cn_slice){begin, (uint32_t)(to - begin)};
                s->scratch->len += (size_t)(to - begin) + 1;
            }
            return s->at == s->end || *s->at == s->separator ||
                   fail(s, CN_FAULT_BAD_CSV);
        }
        start = s->at;
    }
}

static inline bool read_field(struct scan *s, struct cn_slice *out)
{
    const char *start = s->at;
    if (*start == '"') {
        s->at++;
        return read_quoted(s, out);
    }
    if (!skip_text(s, s->separator)) {
        return false;
    }
    if (*s->at == '"') {
        return fail(s, CN_FAULT_BAD_CSV);
    }
    *out = (struct cn_slice){start, (uint32_t)(s->at - start)};
    return true;
}

/* A line with quotes or with bytes beyond ASCII, field by field. */
static int scan_fields(struct cn_dossier *d, const struct cn_csv_head *head,
                       struct scan *s)
{
    struct cn_slice text;
    for (int n = 0;; s->at++) {
        if (!read_field(s, &text)) {
            cn_dossier_malformed(d, s->fault, (size_t)(s->at - s->line) + 1, 0);
            return -1;
        }
        if (n < head->n_columns && text.len > 0 &&
            head->column[n].kind != CN_COLUMN_OTHER) {
            cn_dossier_take_text(d, head->column[n], text);
        }
        n++;
        if (s->at == s->end) {
            return n;
        }
    }
}

/* The n-th field, which is not empty. */
static inline void take_field(struct cn_dossier *d,
                              const struct cn_csv_head *head, int n,
                              const char *start, const char *end)
{
    if (n < head->n_columns && head->column[n].kind != CN_COLUMN_OTHER) {
        cn_dossier_take_text(d, head->column[n],
                             (struct cn_slice){start, (uint32_t)(end - start)});
    }
}

/* The same code twice: where the processor counts bits by an instruction, and
 * where it may not have it. */
#if defined(CN_SCAN_SSE2) && defined(__x86_64__)
#define CN_COUNTS     1
#define ALWAYS_INLINE inline __attribute__((always_inline))
#else
#define CN_COUNTS     0
#define ALWAYS_INLINE inline
#endif

static ALWAYS_INLINE int count_bits(uint64_t bits, bool counts)
{
    return counts ? __builtin_popcountll(bits) : cn_count_bits(bits);
}

/* A plain line, 64 bytes at a time: of the fields only those are looked at
 * that are not empty, which a separator tells that does not follow another.
 * Returns how many fields there are, or -1 when the line is not plain. */
static ALWAYS_INLINE int scan_marks(struct cn_dossier *d,
                                    const struct cn_csv_head *head,
                                    const char *line, const char *end,
                                    bool counts)
{
    const char *start = line; /* of the field that a block leaves open */
    uint64_t follows = 1;     /* does the block follow a separator? */
    int n = 0;
    for (const char *at = line; at < end; at += 64) {
        struct cn_marks marks = cn_scan_marks(at, head->separator);
        if (end - at < 64) {
            uint64_t within = (UINT64_C(1) << (end - at)) - 1;
            marks.separators &= within;
            marks.others &= within;
        }
        if (marks.others != 0) {
            return -1;
        }
        uint64_t ends = marks.separators & ~(marks.separators << 1 | follows);
        for (; ends != 0; ends &= ends - 1) {
            int bit = __builtin_ctzll(ends);
            uint64_t lower = marks.separators & ((UINT64_C(1) << bit) - 1);
            const char *from =
                lower != 0 ? at + 64 - __builtin_clzll(lower) : start;
            take_field(d, head, n + count_bits(lower, counts), from, at + bit);
        }
        if (marks.separators != 0) {
            start = at + 64 - __builtin_clzll(marks.separators);
        }
        follows = marks.separators >> 63;
        n += count_bits(marks.separators, counts);
    }
    if (start < end) {
        take_field(d, head, n, start, end);
    }
    d->id_is_plain = true;
    return n + 1;
}

#if CN_COUNTS
__attribute__((target("popcnt"))) static int
scan_marks_counting(struct cn_dossier *d, const struct cn_csv_head *head,
                    const char *line, const char *end)
{
    return scan_marks(d, head, line, end, true);
}
#endif

static int scan_plain(struct cn_dossier *d, const struct cn_csv_head *head,
                      const char *line, const char *end)
{
#if CN_COUNTS
    if (__builtin_cpu_supports("popcnt")) {
        return scan_marks_counting(d, head, line, end);
    }
#endif
    return scan_marks(d, head, line, end, false);
}

void cn_scan_csv(struct cn_dossier *d, const struct cn_csv_head *head,
                 struct cn_scratch *scratch, const char *line, const char *end)
{
    end -= end > line && end[-1] == '\r';
    int n = scan_plain(d, head, line, end);
    if (n < 0) {
        struct scan s = {scratch,         line,         end, line,
                         head->separator, CN_FAULT_NONE};
        scratch->len = 0;
        cn_dossier_clear(d); /* of what was taken until then */
        n = scan_fields(d, head, &s);
    }
    if (n >= 0 && n != head->n_columns) {
        cn_dossier_malformed(d, CN_FAULT_FIELD_COUNT, (size_t)n,
                             (size_t)head->n_columns);
    }
}

/* ---- the head ----------------------------------------------------------- */

static char separator_of(const char *line, const char *end)
{
    static const char known[] = {',', ';', '\t'};
    for (const char *at = line; at < end; at++) {
        for (size_t i = 0; i < sizeof known; i++) {
            if (*at == known[i]) {
                return known[i];
            }
        }
    }
    return ',';
}

static void pass_over(struct cn_csv_head *head, struct cn_slice name)
{
    if (head->n_other == CN_STREAM_NAMES || name.len >= sizeof head->other[0]) {
        head->more_other = true;
        return;
    }
    memcpy(head->other[head->n_other], name.text, name.len);
    head->other[head->n_other++][name.len] = '\0';
}

static bool same_column(struct cn_column a, struct cn_column b)
{
    return a.kind == b.kind && a.fact == b.fact && a.kind != CN_COLUMN_OTHER;
}

static enum cn_status add_column(struct cn_csv_head *head,
                                 const struct cn_words *words,
                                 struct cn_slice name, struct cn_error *err)
{
    struct cn_column column =
        cn_words_column(words, false, name.text, name.len);
    if (head->n_columns == CN_CSV_COLUMNS_MAX) {
        return cn_fail(err, CN_E_INPUT, "the head has more than %d columns",
                       CN_CSV_COLUMNS_MAX);
    }
    if (column.kind == CN_COLUMN_FACTS) { /* its facts are columns here */
        column.kind = CN_COLUMN_OTHER;
    }
    for (int i = 0; i < head->n_columns; i++) {
        if (same_column(head->column[i], column)) {
            return cn_fail(err, CN_E_INPUT, "the head names \"%.*s\" twice",
                           (int)name.len, name.text);
        }
    }
    if (column.kind == CN_COLUMN_OTHER && name.len > 0) {
        pass_over(head, name);
    }
    head->column[head->n_columns++] = column;
    return CN_OK;
}

static bool has_subject(const struct cn_csv_head *head)
{
    for (int i = 0; i < head->n_columns; i++) {
        if (head->column[i].kind == CN_COLUMN_PROCEDURE ||
            head->column[i].kind == CN_COLUMN_POWER) {
            return true;
        }
    }
    return false;
}

enum cn_status cn_csv_head_read(struct cn_csv_head *head,
                                const struct cn_words *words,
                                struct cn_scratch *scratch, const char *line,
                                const char *end, struct cn_error *err)
{
    end -= end > line && end[-1] == '\r';
    *head = (struct cn_csv_head){.separator = separator_of(line, end)};
    struct scan s = {scratch, line, end, line, head->separator, CN_FAULT_NONE};
    struct cn_slice name;
    scratch->len = 0;
    for (;;) {
        if (!read_field(&s, &name)) {
            return cn_fail(err, CN_E_INPUT,
                           "the head of the CSV is malformed at byte %d",
                           (int)(s.at - line) + 1);
        }
        enum cn_status status = add_column(head, words, name, err);
        if (status != CN_OK) {
            return status;
        }
        if (s.at == end) {
            break;
        }
        s.at++;
    }
    return has_subject(head)
               ? CN_OK
               : cn_fail(err, CN_E_INPUT,
                         "the head of the CSV has neither \"procedure\" nor "
                         "\"power\"; it holds the names of the columns");
}
