/* SPDX-License-Identifier: MIT
 *
 * encoding.c: byte order marks first, then what only one encoding explains:
 * bytes 0 in every other place, valid UTF-8, the spelling of Vietnamese.
 */
#include "encoding.h"

#include <assert.h>
#include <string.h>

#include "../base/text.h"
#include "tcvn3.h"

static const char *const names[] = {
    [CN_UTF_8] = "utf-8",
    [CN_UTF_16LE] = "utf-16le",
    [CN_UTF_16BE] = "utf-16be",
    [CN_TCVN3] = "tcvn3",
};
static_assert(sizeof names / sizeof *names == CN_N_ENCODING, "encodings");

const char *cn_encoding_name(enum cn_encoding encoding)
{
    return names[encoding];
}

/* ---- detection -------------------------------------------------------- */

/* Without a mark: one byte in four or more of one half of the pairs is 0,
 * and hardly one of the other half. */
static bool find_zeros(const char *head, size_t len, enum cn_encoding *out)
{
    size_t zeros[2] = {0, 0};
    for (size_t i = 0; i + 1 < len; i += 2) {
        zeros[0] += head[i] == '\0';
        zeros[1] += head[i + 1] == '\0';
    }
    size_t pairs = len / 2;
    *out = zeros[0] > zeros[1] ? CN_UTF_16BE : CN_UTF_16LE;
    size_t many = zeros[zeros[0] > zeros[1] ? 0 : 1];
    size_t few = zeros[zeros[0] > zeros[1] ? 1 : 0];
    return pairs > 1 && many * 4 >= pairs && few * 50 <= pairs;
}

/* Without the character that the end of the head cuts. */
static size_t whole_length(const char *head, size_t len)
{
    for (size_t back = 1; back <= 3 && back <= len; back++) {
        unsigned char byte = (unsigned char)head[len - back];
        if (byte >= 0xC0) {
            return len - back;
        }
        if (byte < 0x80) {
            break;
        }
    }
    return len;
}

enum cn_encoding cn_encoding_detect(const char *head, size_t len, bool whole,
                                    size_t *mark)
{
    enum cn_encoding found = CN_UTF_8;
    *mark = 0;
    if (len >= 3 && memcmp(head, "\xEF\xBB\xBF", 3) == 0) {
        *mark = 3;
        return CN_UTF_8;
    }
    if (len >= 2 && memcmp(head, "\xFF\xFE", 2) == 0) {
        *mark = 2;
        return CN_UTF_16LE;
    }
    if (len >= 2 && memcmp(head, "\xFE\xFF", 2) == 0) {
        *mark = 2;
        return CN_UTF_16BE;
    }
    if (find_zeros(head, len, &found)) {
        return found;
    }
    if (cn_text_is_utf8(head, whole ? len : whole_length(head, len))) {
        return CN_UTF_8;
    }
    return cn_tcvn3_is_likely(head, len) ? CN_TCVN3 : CN_UTF_8;
}

/* ---- decoding --------------------------------------------------------- */

static enum cn_status refuse_utf_16(struct cn_error *err)
{
    return cn_fail(err, CN_E_INPUT,
                   "half a character in UTF-16 text: save it as UTF-8");
}

static int32_t unit_at(const struct cn_decoder *decoder, int at)
{
    bool big = decoder->encoding == CN_UTF_16BE;
    int high = decoder->rest[big ? at : at + 1];
    int low = decoder->rest[big ? at + 1 : at];
    return high << 8 | low;
}

/* Takes the unit or the pair of units that `rest` holds by now. */
static enum cn_status take_units(struct cn_decoder *decoder,
                                 struct cn_strbuf *out, struct cn_error *err)
{
    int32_t unit = unit_at(decoder, 0);
    bool first = (unit & 0xFC00) == 0xD800;
    if (first && decoder->n_rest == 2) {
        return CN_OK;
    }
    if ((unit & 0xFC00) == 0xDC00) {
        return refuse_utf_16(err);
    }
    if (first) {
        int32_t second = unit_at(decoder, 2);
        if ((second & 0xFC00) != 0xDC00) {
            return refuse_utf_16(err);
        }
        unit = 0x10000 + ((unit & 0x3FF) << 10) + (second & 0x3FF);
    }
    decoder->n_rest = 0;
    cn_text_add_point(out, unit);
    return CN_OK;
}

static enum cn_status decode_utf_16(struct cn_decoder *decoder,
                                    const char *bytes, size_t len,
                                    struct cn_strbuf *out, struct cn_error *err)
{
    enum cn_status status = CN_OK;
    for (size_t i = 0; i < len && status == CN_OK; i++) {
        decoder->rest[decoder->n_rest++] = (unsigned char)bytes[i];
        if (decoder->n_rest % 2 == 0) {
            status = take_units(decoder, out, err);
        }
    }
    return status;
}

enum cn_status cn_decode(struct cn_decoder *decoder, const char *bytes,
                         size_t len, struct cn_strbuf *out,
                         struct cn_error *err)
{
    enum cn_status status = CN_OK;
    switch (decoder->encoding) {
    case CN_UTF_16LE:
    case CN_UTF_16BE:
        status = decode_utf_16(decoder, bytes, len, out, err);
        break;
    case CN_TCVN3:
        if (!cn_tcvn3_add(out, bytes, len)) {
            status = cn_fail(err, CN_E_INPUT,
                             "the text begins in TCVN3 and goes on in another "
                             "encoding: save it as UTF-8");
        }
        break;
    case CN_UTF_8:
    case CN_N_ENCODING:
    default:
        cn_strbuf_add(out, bytes, len);
        break;
    }
    return out->failed ? cn_fail(err, CN_E_NOMEM, "out of memory") : status;
}

enum cn_status cn_decode_end(const struct cn_decoder *decoder,
                             struct cn_error *err)
{
    return decoder->n_rest == 0 ? CN_OK : refuse_utf_16(err);
}
