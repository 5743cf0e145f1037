# SPDX-License-Identifier: MIT
#
# make demo      install what is missing, build, import, answer four questions
# make check     install the test tools, build and run every test
# make docs      write docs/law.md and the machine-made parts of the README
# make cases     write rules/tests/reach anew, a case for every rule left over
# make bench     measure decisions per second; bench-sql: inside databases
# make install   PREFIX= DESTDIR=; the SQLite extension with it
# make sqlite-extension, pg-extension, install-postgres   PG_CONFIG=
# make gates     format, layers and lint, as CI runs them
# BUILD=release|debug|asan|tsan|tiny|cov picks flags and folder; V=1 shows
# commands. `make BUILD=tsan threads` watches readers beside reloads.

BUILD   ?= release
PREFIX  ?= /usr/local
DESTDIR ?=
CC      ?= cc
V       ?=
PG_CONFIG ?= pg_config

# ---- nothing to change below -------------------------------------------

VERSION := $(shell sed -n 's/^.define CN_VERSION "\(.*\)"/\1/p' src/capnao.h)
DIR     := build/$(BUILD)
LIBS    := lua5.4 sqlite3 libutf8proc jansson nettle minizip expat
# Of the program alone; libedit and not readline, whose licence is the GPL.
CLI_LIBS := libedit

PACKAGES       := pkg-config liblua5.4-dev libsqlite3-dev libutf8proc-dev \
                  libjansson-dev nettle-dev libminizip-dev libexpat1-dev \
                  libedit-dev
CHECK_PACKAGES := $(PACKAGES) libcriterion-dev libxlsxwriter-dev libzip-dev \
                  lua5.4 lua-check jq sqlite3 perl libxml2-utils parallel postgresql-15 \
                  postgresql-server-dev-15
GATE_PACKAGES  := clang-format clang-tidy

WARN := -Wall -Wextra -Wshadow -Wundef -Wwrite-strings -Wstrict-prototypes \
        -Wmissing-prototypes -Wpointer-arith -Wvla -Wformat=2 -Wconversion \
        -Wswitch-enum -Wimplicit-fallthrough
ifdef CI
WARN += -Werror
endif

FLAGS_release := -O2 -g
FLAGS_debug   := -O0 -g3
FLAGS_asan    := -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined \
                 -fno-sanitize-recover=undefined
FLAGS_tiny    := -O1 -g -DCN_TINY
FLAGS_tsan    := -O1 -g -fno-omit-frame-pointer -fsanitize=thread
FLAGS_cov     := -O0 -g --coverage
ifndef FLAGS_$(BUILD)
$(error BUILD is one of release debug asan tsan tiny cov, not "$(BUILD)")
endif

# pkg-config may be missing until `make demo` has installed it.
PKG_CFLAGS = $(filter-out %/minizip,$(shell pkg-config --cflags $(LIBS) $(CLI_LIBS)))
PKG_LIBS   = $(shell pkg-config --libs $(LIBS)) -lm -pthread
CLI_LINK   = $(shell pkg-config --libs $(CLI_LIBS))

CFLAGS   ?=
CPPFLAGS += -D_POSIX_C_SOURCE=200809L
ALL_CFLAGS = -std=c11 $(FLAGS_$(BUILD)) $(WARN) -fPIC -fno-semantic-interposition \
             $(CPPFLAGS) $(PKG_CFLAGS) $(CFLAGS) -MMD -MP

LIB_SRC  := $(wildcard src/base/*.c src/core/*.c src/lua/*.c src/store/*.c \
              src/expect/*.c src/stream/*.c src/validate/*.c src/*.c)
CLI_SRC  := $(wildcard src/report/*.c src/cli/*.c)
REPORT_SRC := $(wildcard src/report/*.c)
SQLITE_SRC := $(wildcard src/sql/sqlite*.c)
PG_SRC   := $(wildcard src/sql/postgres*.c)
SQL_SRC  := $(filter-out $(SQLITE_SRC) $(PG_SRC),$(wildcard src/sql/*.c))
UNIT_SRC := $(wildcard tests/unit/test_*.c)
LIB_OBJ  := $(LIB_SRC:%.c=$(DIR)/%.o)
PAGES    := $(filter-out %/README.md,$(wildcard docs/lint/*.md))
CLI_OBJ  := $(CLI_SRC:%.c=$(DIR)/%.o) $(DIR)/pages.o
UNIT_BIN := $(UNIT_SRC:tests/unit/%.c=$(DIR)/tests/%)
ANSWER   := $(DIR)/tests/answer
PROVERS  := $(DIR)/tests/brute $(DIR)/tests/seeds
DIFFER   := $(DIR)/tests/differ
CELLS    := $(DIR)/tests/cells
FAULT    := $(DIR)/tests/faults
READERS  := $(DIR)/tests/readers
DOSSIERS := $(DIR)/dossiers
SCANNED  := $(DIR)/tests/scan
TERMINAL := $(DIR)/tests/terminal
DAMAGED  := $(DIR)/tests/damaged_lists
CORRUPT  := $(DIR)/tests/damages
WRAP     := -Wl,--wrap=malloc,--wrap=calloc,--wrap=aligned_alloc,--wrap=realloc
LIBRARY  := $(DIR)/libcapnao.a
SQL_OBJ  := $(SQL_SRC:%.c=$(DIR)/%.o) $(REPORT_SRC:%.c=$(DIR)/%.o)
SQLITE   := $(DIR)/sqlite/capnao.so
PROGRAM  := $(DIR)/capnao

Q    := $(if $(V),,@)
SAY   = $(if $(V),@:,@printf '  %-6s %s\n')

.PHONY: all demo check run-tests threads docs cases bench bench-build install \
        uninstall gates format layers lint clean deps check-deps gate-deps FORCE \
        sqlite-extension pg-extension install-postgres uninstall-postgres \
        bench-sql
.DELETE_ON_ERROR:
.SECONDARY:

all: $(PROGRAM) rules.img

$(DIR)/%.o: %.c
	$(SAY) CC $<
	@mkdir -p $(@D)
	$(Q)$(CC) $(ALL_CFLAGS) -c $< -o $@

# What `check --explain` prints.
$(DIR)/pages.c: docs/lint/embed.sh $(PAGES)
	@mkdir -p $(@D)
	$(Q)sh docs/lint/embed.sh $(PAGES) > $@

$(DIR)/pages.o: $(DIR)/pages.c
	$(SAY) CC $<
	$(Q)$(CC) $(ALL_CFLAGS) -c $< -o $@

# The inner loops of the stream are worth unrolling.
ifeq ($(BUILD),release)
$(filter $(DIR)/src/stream/%,$(LIB_OBJ)): FLAGS_release += -O3
endif

$(LIBRARY): $(LIB_OBJ)
	$(SAY) AR $@
	$(Q)rm -f $@ && ar rcs $@ $^

$(PROGRAM): $(CLI_OBJ) $(LIBRARY)
	$(SAY) LINK $@
	$(Q)$(CC) $(FLAGS_$(BUILD)) $(LDFLAGS) $^ $(PKG_LIBS) $(CLI_LINK) -o $@

$(DIR)/tests/%: $(DIR)/tests/unit/%.o $(LIBRARY)
	$(SAY) LINK $@
	@mkdir -p $(@D)
	$(Q)$(CC) $(FLAGS_$(BUILD)) $(LDFLAGS) $(filter %.o,$^) \
	  $(filter %.a,$^) $(PKG_LIBS) $(CLI_LINK) -lcriterion -o $@

$(filter $(DIR)/tests/test_sql_%,$(UNIT_BIN)): $(SQL_OBJ)

# ---- SQL: one core, two doors ----------------------------------------------

# Inside SQLite the catalogue is read by the SQLite that loaded us.
STORE_SRC := $(wildcard src/store/*.c)
HOST_OBJ  := $(STORE_SRC:%.c=$(DIR)/host/%.o) $(SQLITE_SRC:%.c=$(DIR)/host/%.o)
SQLITE_OBJ := $(SQL_OBJ) $(HOST_OBJ) \
              $(filter-out $(STORE_SRC:%.c=$(DIR)/%.o),$(LIB_OBJ))

$(DIR)/host/%.o: %.c
	$(SAY) CC "$< (host)"
	@mkdir -p $(@D)
	$(Q)$(CC) $(ALL_CFLAGS) -DCN_SQLITE_HOST -c $< -o $@

$(SQLITE): $(SQLITE_OBJ) src/sql/sqlite.map
	$(SAY) LINK $@
	@mkdir -p $(@D)
	$(Q)$(CC) $(FLAGS_$(BUILD)) $(LDFLAGS) -shared \
	  -Wl,--version-script=src/sql/sqlite.map $(SQLITE_OBJ) \
	  $(filter-out -lsqlite3,$(PKG_LIBS)) -o $@

sqlite-extension: $(SQLITE)

# PGXS knows how PostgreSQL wants it; libcapnao goes in whole.
SQL_LIB := $(DIR)/libcapnao-sql.a
PG_MAKE  = $(MAKE) --no-print-directory -C $(DIR)/postgres \
           -f $(CURDIR)/src/sql/pgxs.mk PG_CONFIG=$(PG_CONFIG) with_llvm=no \
           CAPNAO_ARCHIVES="$(abspath $(SQL_LIB) $(LIBRARY))" \
           CAPNAO_LINK="$(abspath $(SQL_LIB) $(LIBRARY)) $(PG_LIBRARIES)" \
           CAPNAO_CFLAGS="$(if $(CI),-Werror) $(PG_WATCHED)"
PG_WATCHED   = $(filter -fsanitize% --coverage,$(FLAGS_$(BUILD)))
PG_LIBRARIES = $(PKG_LIBS) $(PG_WATCHED)

$(SQL_LIB): $(SQL_OBJ)
	$(SAY) AR $@
	$(Q)rm -f $@ && ar rcs $@ $^

pg-extension: $(SQL_LIB) $(LIBRARY)
	@test -f "$$($(PG_CONFIG) --pgxs)" || { echo "capnao: PGXS is missing: \
	apt-get install postgresql-server-dev-15" >&2; exit 3; }
	@mkdir -p $(DIR)/postgres
	+$(Q)$(PG_MAKE) $(if $(V),,-s) all

# Tests of the program's own modules need them, but not its main().
$(filter $(DIR)/tests/test_cli_% $(DIR)/tests/test_report_%,$(UNIT_BIN)): \
  $(filter-out %/main.o,$(CLI_OBJ))

# Workbooks to read are written by a library of their own.
$(DIR)/tests/test_xlsx $(DIR)/tests/test_published \
$(DIR)/tests/test_interrupt: PKG_LIBS += -lxlsxwriter -lzip

# Only the program knows where the installed rules are.
$(CLI_OBJ) $(SQL_OBJ): ALL_CFLAGS += -DCN_DATADIR='"$(PREFIX)/share/capnao"'

-include $(shell find build/$(BUILD) -name '*.d' 2>/dev/null)

# Each installs what is missing, then starts over: only then does pkg-config
# know the libraries.
deps:
	@sh .ci/install $(PACKAGES)

check-deps:
	@sh .ci/install $(CHECK_PACKAGES)

gate-deps:
	@sh .ci/install $(CHECK_PACKAGES) $(GATE_PACKAGES)

demo: deps
	@$(MAKE) --no-print-directory $(PROGRAM) rules.img
	@sh docs/demo.sh $(PROGRAM)

check: check-deps
	@$(MAKE) --no-print-directory run-tests

run-tests: $(PROGRAM) rules.img $(UNIT_BIN) $(ANSWER) $(PROVERS) $(CELLS) \
  $(FAULT) $(READERS) $(DIFFER) $(SQLITE) pg-extension $(DOSSIERS) \
  $(SCANNED) $(TERMINAL) $(CORRUPT) $(DAMAGED)
	@sh tests/run.sh $(DIR)

# With BUILD=tsan: readers beside reloads, watched.
threads: $(READERS)
	@$(READERS)

docs: $(PROGRAM) $(CELLS)
	@sh tests/law/check.sh $(DIR) write
	@sh docs/readme.sh $(PROGRAM) > $(DIR)/README.md
	@cmp -s $(DIR)/README.md README.md || cp $(DIR)/README.md README.md

cases:
	@lua5.4 tests/law/reach.lua write

clean:
	rm -rf build catalogue.db rules.img rules.img.seen

# ---- gates: what style.md demands, as CI runs them ------------------------

C_FILES := $(wildcard src/*.[ch] src/*/*.[ch] tests/*/*.[ch] \
             fixtures/*.[ch])

gates: gate-deps
	@$(MAKE) --no-print-directory format layers lint

format:
	@clang-format --dry-run --Werror $(C_FILES)
	@echo "format: $(words $(C_FILES)) files"

layers:
	@sh .ci/layers

lint: $(PROGRAM) catalogue.db
	@luacheck -q rules tests/rules/ok tests/oracle tests/law tests/docs tests/sql \
	  tests/errors
	@$(PROGRAM) check rules --catalogue catalogue.db
	@! nm -g --defined-only $(LIBRARY) | grep -E '^[0-9a-f]+ . ' | grep -v ' cn_'
	@printf '%s\n' $(LIB_SRC) $(CLI_SRC) $(SQL_SRC) $(SQLITE_SRC) | xargs -P 2 -n 12 sh -c \
	  'clang-tidy --quiet "$$@" -- -std=c11 $(CPPFLAGS) $(PKG_CFLAGS) \
	  -DCN_DATADIR=\"\" 2>/dev/null' lint
	@echo "lint: $(words $(LIB_SRC) $(CLI_SRC) $(SQL_SRC) $(SQLITE_SRC)) files"

# ---- install -------------------------------------------------------------

INSTALL   ?= install
HEADERS   := src/capnao.h src/capnao_rules.h src/capnao_lists.h
BINDIR     = $(DESTDIR)$(PREFIX)/bin
LIBDIR     = $(DESTDIR)$(PREFIX)/lib
SQLITEDIR  = $(LIBDIR)/sqlite3
INCLUDEDIR = $(DESTDIR)$(PREFIX)/include
DATADIR    = $(DESTDIR)$(PREFIX)/share/capnao
MANDIR     = $(DESTDIR)$(PREFIX)/share/man
BASHDIR    = $(DESTDIR)$(PREFIX)/share/bash-completion/completions
RULES      = $(shell find rules -name '*.lua' -not -path '*/.*' \
               -not -path '*/tests/*' 2>/dev/null)

# The program is built for its PREFIX: a new one needs a new paths.o.
$(DIR)/src/cli/paths.o $(DIR)/src/sql/paths.o: $(DIR)/prefix

$(DIR)/prefix: FORCE
	@mkdir -p $(@D)
	@echo '$(PREFIX)' | cmp -s - $@ || echo '$(PREFIX)' > $@

FORCE:

install: $(PROGRAM) $(SQLITE) catalogue.db
	$(INSTALL) -d $(BINDIR) $(LIBDIR)/pkgconfig $(INCLUDEDIR) $(DATADIR) \
	  $(SQLITEDIR) \
	  $(MANDIR)/man1 $(MANDIR)/vi/man1 $(BASHDIR)
	$(INSTALL) -m 755 $(PROGRAM) $(BINDIR)/capnao
	$(INSTALL) -m 644 $(LIBRARY) $(LIBDIR)/libcapnao.a
	$(INSTALL) -m 644 $(SQLITE) $(SQLITEDIR)/capnao.so
	$(INSTALL) -m 644 $(HEADERS) $(INCLUDEDIR)
	sed -e 's|@PREFIX@|$(PREFIX)|' -e 's|@VERSION@|$(VERSION)|' \
	  -e 's|@REQUIRES@|$(LIBS)|' src/capnao.pc.in \
	  > $(LIBDIR)/pkgconfig/capnao.pc
	$(PROGRAM) help --format man --lang en > $(MANDIR)/man1/capnao.1
	$(PROGRAM) help --format man --lang vi > $(MANDIR)/vi/man1/capnao.1
	$(PROGRAM) help --format bash > $(BASHDIR)/capnao
	@for f in $(RULES); do \
	  $(INSTALL) -d "$(DATADIR)/$$(dirname "$$f")" && \
	  $(INSTALL) -m 644 "$$f" "$(DATADIR)/$$f" || exit 1; \
	done
	$(INSTALL) -m 644 catalogue.db $(DATADIR)/catalogue.db
	$(PROGRAM) build $(DATADIR)/rules --catalogue $(DATADIR)/catalogue.db \
	  -o $(DATADIR)/rules.img --lang en

# Where PostgreSQL keeps its extensions; PREFIX only says where the rules are.
install-postgres: pg-extension
	+$(Q)$(PG_MAKE) $(if $(V),,-s) install DESTDIR=$(abspath-destdir)

uninstall-postgres:
	+$(Q)$(PG_MAKE) $(if $(V),,-s) uninstall DESTDIR=$(abspath-destdir)

abspath-destdir = $(if $(DESTDIR),$(abspath $(DESTDIR)))

uninstall:
	rm -f $(BINDIR)/capnao $(LIBDIR)/libcapnao.a $(SQLITEDIR)/capnao.so \
	  $(LIBDIR)/pkgconfig/capnao.pc $(HEADERS:src/%=$(INCLUDEDIR)/%) \
	  $(MANDIR)/man1/capnao.1 $(MANDIR)/vi/man1/capnao.1 $(BASHDIR)/capnao
	rm -rf $(DATADIR)

# ---- benchmarks ----------------------------------------------------------

BENCH := $(DIR)/bench
STREAM_BENCH := $(DIR)/tests/bench-stream

$(BENCH): $(DIR)/tests/bench/bench.o $(LIBRARY)
	$(SAY) LINK $@
	$(Q)$(CC) $(FLAGS_$(BUILD)) $(LDFLAGS) $(WRAP) $^ $(PKG_LIBS) -o $@

LISTS := $(DIR)/bench-lists

$(LISTS): $(DIR)/tests/bench/lists.o $(LIBRARY)
	$(SAY) LINK $@
	$(Q)$(CC) $(FLAGS_$(BUILD)) $(LDFLAGS) $^ $(PKG_LIBS) -o $@

bench-build: check-deps
	@$(MAKE) --no-print-directory $(BENCH) $(STREAM_BENCH) $(LISTS)

bench: $(BENCH) $(STREAM_BENCH) $(LISTS) $(DOSSIERS) $(PROGRAM) rules.img
	@$(BENCH) $(PROGRAM) rules catalogue.db
	@$(STREAM_BENCH) $(PROGRAM) $(DOSSIERS) rules catalogue.db
	@$(LISTS) rules catalogue.db
	@sh tests/bench/import.sh $(PROGRAM)
	@sh tests/bench/prove.sh $(PROGRAM) rules catalogue.db

# Rows per second inside SQLite and PostgreSQL.
bench-sql: check-deps
	@$(MAKE) --no-print-directory $(PROGRAM) $(SQLITE) pg-extension
	@sh tests/bench/sql.sh $(DIR)

FIXTURES := fixtures/units.csv $(wildcard fixtures/procedures/*.csv)

catalogue.db: $(PROGRAM) $(FIXTURES)
	@$(PROGRAM) catalogue import $(FIXTURES) --catalogue $@
	@touch $@

rules.img: $(PROGRAM) catalogue.db $(RULES)
	@$(PROGRAM) build rules --catalogue catalogue.db -o $@ --lang en

# Plays a person at a terminal; knows nothing of the program.
$(TERMINAL): $(DIR)/tests/repl/terminal.o
	$(SAY) LINK $@
	@mkdir -p $(@D)
	$(Q)$(CC) $(FLAGS_$(BUILD)) $(LDFLAGS) $^ -o $@

# Clients of the public header alone.
$(PROVERS): $(DIR)/tests/%: $(DIR)/tests/prove/%.o $(DIR)/tests/prove/base.o \
  $(DIR)/tests/prove/random.o $(LIBRARY)
	$(SAY) LINK $@
	@mkdir -p $(@D)
	$(Q)$(CC) $(FLAGS_$(BUILD)) $(LDFLAGS) $^ $(PKG_LIBS) -o $@

$(DIFFER): $(DIR)/tests/diff/differ.o $(DIR)/tests/prove/base.o \
  $(DIR)/tests/prove/random.o $(LIBRARY)
$(SCANNED): $(DIR)/tests/stream/scan.o $(DIR)/tests/stream/oracle.o $(LIBRARY)
$(STREAM_BENCH): $(DIR)/tests/bench/stream.o
$(ANSWER): $(DIR)/tests/oracle/answer.o $(LIBRARY)
$(CELLS): $(DIR)/tests/law/cells.o $(LIBRARY)
$(READERS): $(DIR)/tests/threads/readers.o $(LIBRARY)
$(DOSSIERS): $(DIR)/fixtures/dossiers.o $(LIBRARY)
$(FAULT): $(DIR)/tests/fault/fault.o $(LIBRARY)
$(FAULT): LDFLAGS += $(WRAP)
$(DAMAGED): $(DIR)/tests/validate/corrupt.o $(LIBRARY)
$(CORRUPT): $(DIR)/tests/corrupt/corrupt.o $(LIBRARY)
$(CORRUPT) $(FAULT): PKG_LIBS += -lxlsxwriter -lzip
$(ANSWER) $(CELLS) $(DIFFER) $(FAULT) $(READERS) $(DOSSIERS) $(SCANNED) \
  $(CORRUPT) $(STREAM_BENCH) $(DAMAGED):
	$(SAY) LINK $@
	@mkdir -p $(@D)
	$(Q)$(CC) $(FLAGS_$(BUILD)) $(LDFLAGS) $^ $(PKG_LIBS) -o $@
