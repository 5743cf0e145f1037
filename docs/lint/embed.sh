#!/bin/sh
# SPDX-License-Identifier: MIT
#
# embed.sh PAGE...: the pages as a C file on standard output, so that
# `capnao check --explain ID` has them wherever it runs.
set -eu
export LC_ALL=C

echo '#include <string.h>'
echo 'const char *cn_page(const char *id);'
echo 'static const struct { const char *id, *text; } pages[] = {'
for page; do
    printf '{"%s",\n' "$(basename "$page" .md)"
    sed -e 's/\\/\\\\/g' -e 's/"/\\"/g' -e 's/^/"/' -e 's/$/\\n"/' "$page"
    echo '},'
done
cat <<'END'
};
const char *cn_page(const char *id)
{
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
        if (strcmp(pages[i].id, id) == 0) {
            return pages[i].text;
        }
    }
    return NULL;
}
END
