/* SPDX-License-Identifier: MIT
 *
 * tcvn3.c: the table of the encoding, and the syllables that tell whether a
 * text is written in it.
 *
 * A single-byte encoding cannot be told by its bytes alone. Vietnamese can
 * be told by its spelling: an onset, a rime, at most one tone, and only two
 * tones before a final stop. Other encodings read as TCVN3 break that soon.
 */
#include "tcvn3.h"

#include <string.h>

#include "../base/text.h"

#define FIRST        0xA0
#define WORD_MAX     7 /* letters of "nghiêng" */
#define WORDS_MIN    3
#define LAST_CAPITAL 0xA7 /* Đ */
#define MARKED_MIN   2

/* From 0xA0 on. What the third set leaves out is 0: the second set has
 * capitals and free-standing tones there. */
static const uint16_t points[0x60] = {
    /* A0 */ 0x00A0, 0x0102, 0x00C2, 0x00CA, 0x00D4, 0x01A0,
    0x01AF,          0x0110,
    /* A8 */ 0x0103, 0x00E2, 0x00EA, 0x00F4, 0x01A1, 0x01B0,
    0x0111,          0,
    /* B0 */ 0,      0,      0,      0,      0,      0x00E0,
    0x1EA3,          0x00E3,
    /* B8 */ 0x00E1, 0x1EA1, 0,      0x1EB1, 0x1EB3, 0x1EB5,
    0x1EAF,          0,
    /* C0 */ 0,      0,      0,      0,      0,      0,
    0x1EB7,          0x1EA7,
    /* C8 */ 0x1EA9, 0x1EAB, 0x1EA5, 0x1EAD, 0x00E8, 0,
    0x1EBB,          0x1EBD,
    /* D0 */ 0x00E9, 0x1EB9, 0x1EC1, 0x1EC3, 0x1EC5, 0x1EBF,
    0x1EC7,          0x00EC,
    /* D8 */ 0x1EC9, 0,      0,      0,      0x0129, 0x00ED,
    0x1ECB,          0x00F2,
    /* E0 */ 0,      0x1ECF, 0x00F5, 0x00F3, 0x1ECD, 0x1ED3,
    0x1ED5,          0x1ED7,
    /* E8 */ 0x1ED1, 0x1ED9, 0x1EDD, 0x1EDF, 0x1EE1, 0x1EDB,
    0x1EE3,          0x00F9,
    /* F0 */ 0,      0x1EE7, 0x0169, 0x00FA, 0x1EE5, 0x1EEB,
    0x1EED,          0x1EEF,
    /* F8 */ 0x1EE9, 0x1EF1, 0x1EF3, 0x1EF7, 0x1EF9, 0x00FD,
    0x1EF5,          0,
};

/* Letters from here on carry a tone; below they are ă â ê ô ơ ư đ. */
#define FIRST_WITH_TONE 0xB5
/* Those with the two tones that stand before a final stop, sắc and nặng. */
static const char stop_tones[] =
    "\xB8\xB9\xBE\xC6\xCA\xCB\xD0\xD1\xD5\xD6\xDD\xDE"
    "\xE3\xE4\xE8\xE9\xED\xEE\xF3\xF4\xF8\xF9\xFD\xFE";

/* Windows sets these among letters of any encoding: dashes, quotes, dots. */
static int32_t punctuation(unsigned char byte)
{
    static const struct {
        unsigned char byte;
        int32_t point;
    } known[] = {{0x85, 0x2026}, {0x91, 0x2018}, {0x92, 0x2019},
                 {0x93, 0x201C}, {0x94, 0x201D}, {0x95, 0x2022},
                 {0x96, 0x2013}, {0x97, 0x2014}};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (known[i].byte == byte) {
            return known[i].point;
        }
    }
    return 0;
}

int32_t cn_tcvn3_point(unsigned char byte)
{
    return byte < 0x80    ? byte
           : byte < FIRST ? punctuation(byte)
                          : points[byte - FIRST];
}

bool cn_tcvn3_add(struct cn_strbuf *out, const char *text, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        int32_t point = cn_tcvn3_point((unsigned char)text[i]);
        if (point == 0) {
            return false;
        }
        cn_text_add_point(out, point);
    }
    return true;
}

/* ---- syllables -------------------------------------------------------- */

/* Both as cn_text_fold() gives them, between blanks. */
static const char onsets[] = " b c ch d g gh gi h k kh l m n ng ngh nh p ph qu"
                             " r s t th tr v x ";
static const char rimes[] =
    " a ac ach ai am an ang anh ao ap at au ay e ec em en eng eo ep et ech enh"
    " eu i ia ich iec iem ien ieng iep iet ieu im in inh ip it iu o oa oac oai"
    " oam oan oang oanh oao oap oat oay oc oe oen oeo oet oi om on ong ooc"
    " oong op ot u ua uan uang uat uau uay uc ue uech uenh ui um un ung uo uoc"
    " uoi uom uon uong uop uot uou up ut uu uy uya uych uyen uyet uynh uyt uyu"
    " y yem yen yet yeu ";

/* True when the list holds the first len bytes of the word. */
static bool is_in(const char *list, const char *word, size_t len)
{
    char key[WORD_MAX + 3] = " ";
    if (len == 0 || len > WORD_MAX) {
        return false;
    }
    memcpy(key + 1, word, len);
    key[len + 1] = ' ';
    key[len + 2] = '\0';
    return strstr(list, key) != NULL;
}

static bool has_stop(const char *folded, size_t len)
{
    char last = folded[len - 1];
    return last == 'c' || last == 'p' || last == 't' ||
           (len > 1 && last == 'h' && folded[len - 2] == 'c');
}

static bool has_shape(const char *folded, size_t len)
{
    for (size_t onset = 0; onset <= 3 && onset < len; onset++) {
        if ((onset == 0 || is_in(onsets, folded, onset)) &&
            is_in(rimes, folded + onset, len - onset)) {
            return true;
        }
    }
    return false;
}

/* One word in TCVN3. */
static bool is_syllable(const char *word, size_t len)
{
    char utf8[4 * WORD_MAX];
    char folded[4 * WORD_MAX];
    struct cn_strbuf text = {
        .text = utf8, .size = sizeof utf8, .max = sizeof utf8};
    int tones = 0;
    int stop = 0;
    if (len > WORD_MAX || !cn_tcvn3_add(&text, word, len)) {
        return false;
    }
    for (size_t i = 0; i < len; i++) {
        tones += (unsigned char)word[i] >= FIRST_WITH_TONE;
        stop += strchr(stop_tones, word[i]) != NULL;
    }
    size_t n = cn_text_fold(text.text, text.len, folded, sizeof folded);
    return tones <= 1 && n < sizeof folded && n > 0 && has_shape(folded, n) &&
           (tones == 0 || stop == tones || !has_stop(folded, n));
}

struct tally {
    int words;     /* with a letter of the upper half */
    int syllables; /* of those */
    int marked;    /* of those, with a letter that is a sign in Latin-1 */
};

static bool is_letter(unsigned char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           byte > FIRST;
}

static void count_word(struct tally *tally, const char *word, size_t len)
{
    bool upper = false;
    bool mark = false;
    bool small = false; /* without any it is an abbreviation: "QĐ" */
    for (size_t i = 0; i < len; i++) {
        unsigned char byte = (unsigned char)word[i];
        small = small || byte > LAST_CAPITAL || (byte >= 'a' && byte <= 'z');
        upper = upper || byte > FIRST;
        mark = mark || (byte > FIRST && byte < 0xC0);
    }
    if (upper && small) {
        tally->words++;
        tally->syllables += is_syllable(word, len);
        tally->marked += mark;
    }
}

static bool count_words(struct tally *tally, const char *text, size_t len)
{
    size_t start = 0;
    *tally = (struct tally){0, 0, 0};
    for (size_t i = 0; i <= len; i++) {
        unsigned char byte = i < len ? (unsigned char)text[i] : ' ';
        if (cn_tcvn3_point(byte) == 0) {
            return false;
        }
        if (!is_letter(byte)) {
            count_word(tally, text + start, i - start);
            start = i + 1;
        }
    }
    return tally->words >= WORDS_MIN &&
           tally->syllables * 10 >= tally->words * 9;
}

bool cn_tcvn3_is_likely(const char *text, size_t len)
{
    struct tally tally;
    return count_words(&tally, text, len);
}

/* ---- disguised as Latin-1 --------------------------------------------- */

/* The byte that a two-byte sequence of UTF-8 stands for, or 0. */
static unsigned char hidden_byte(const char *utf8, size_t len)
{
    unsigned char lead = (unsigned char)*utf8;
    if (len < 2 || (lead != 0xC2 && lead != 0xC3)) {
        return 0;
    }
    return (unsigned char)((lead == 0xC3 ? 0x40 : 0) + (unsigned char)utf8[1]);
}

bool cn_tcvn3_is_disguised(const char *utf8, size_t len)
{
    struct tally tally;
    struct cn_strbuf bytes;
    bool possible = true;
    cn_strbuf_init(&bytes, len + 1);
    for (size_t i = 0; possible && i < len; i++) {
        unsigned char byte = (unsigned char)utf8[i];
        unsigned char hidden = hidden_byte(utf8 + i, len - i);
        bool sign = byte == 0xE2 && len - i >= 3; /* quotes, dashes */
        if (byte < 0x80 || hidden != 0) {
            cn_strbuf_add(&bytes, byte < 0x80 ? utf8 + i : (char *)&hidden, 1);
            i += hidden != 0;
        } else {
            possible = sign;
            cn_strbuf_puts(&bytes, " ");
            i += 2;
        }
    }
    /* Vietnamese of Latin-1 letters alone ("không có") stands for itself. */
    possible = possible && !bytes.failed &&
               count_words(&tally, bytes.text, bytes.len) &&
               tally.marked >= MARKED_MIN && tally.marked * 10 >= tally.words;
    cn_strbuf_release(&bytes);
    return possible;
}

void cn_tcvn3_add_disguised(struct cn_strbuf *out, const char *utf8, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        unsigned char hidden = hidden_byte(utf8 + i, len - i);
        int32_t point = hidden != 0 ? cn_tcvn3_point(hidden) : 0;
        if (point != 0) {
            cn_text_add_point(out, point);
            i++;
        } else {
            cn_strbuf_add(out, utf8 + i, 1);
        }
    }
}
