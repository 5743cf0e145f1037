# SPDX-License-Identifier: MIT
#
# make demo      install what is missing, build, import, answer four questions
# make check     install the test tools, build and run every test
# make docs      write docs/law.md and the machine-made parts of the README
# make cases     write tests/cases/reach anew, a case for every rule left over
# make bench     measure decisions per second
# make install   PREFIX= DESTDIR=
# make gates     format, layers and lint, as CI runs them
# BUILD=release|debug|asan|tsan|tiny|cov picks flags and folder; V=1 shows
# commands. `make BUILD=tsan threads` watches readers beside reloads.

BUILD   ?= release
PREFIX  ?= /usr/local
DESTDIR ?=
CC      ?= cc
V       ?=

# ---- nothing to change below -------------------------------------------

VERSION := $(shell sed -n 's/^.define CN_VERSION "\(.*\)"/\1/p' src/capnao.h)
DIR     := build/$(BUILD)
LIBS    := lua5.4 sqlite3 libutf8proc jansson libmd libzip expat

PACKAGES       := pkg-config liblua5.4-dev libsqlite3-dev libutf8proc-dev \
                  libjansson-dev libmd-dev libzip-dev libexpat1-dev \
                  libxlsxwriter-dev
CHECK_PACKAGES := $(PACKAGES) libcriterion-dev lua5.4 lua-check jq sqlite3
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
PKG_CFLAGS = $(shell pkg-config --cflags $(LIBS))
PKG_LIBS   = $(shell pkg-config --libs $(LIBS)) -lm
# What only the program writes: workbooks.
CLI_LIBS  := xlsxwriter

CFLAGS   ?=
CPPFLAGS += -D_POSIX_C_SOURCE=200809L
ALL_CFLAGS = -std=c11 $(FLAGS_$(BUILD)) $(WARN) -fvisibility=default \
             $(CPPFLAGS) $(PKG_CFLAGS) $(CFLAGS) -MMD -MP

LIB_SRC  := $(wildcard src/base/*.c src/core/*.c src/lua/*.c src/store/*.c \
              src/validate/*.c src/*.c)
CLI_SRC  := $(wildcard src/report/*.c src/cli/*.c)
UNIT_SRC := $(wildcard tests/unit/test_*.c)
LIB_OBJ  := $(LIB_SRC:%.c=$(DIR)/%.o)
CLI_OBJ  := $(CLI_SRC:%.c=$(DIR)/%.o)
UNIT_BIN := $(UNIT_SRC:tests/unit/%.c=$(DIR)/tests/%)
ANSWER   := $(DIR)/tests/answer
PROVERS  := $(DIR)/tests/brute $(DIR)/tests/seeds
CELLS    := $(DIR)/tests/cells
FAULT    := $(DIR)/tests/faults
READERS  := $(DIR)/tests/readers
DAMAGED  := $(DIR)/tests/damaged_lists
CORRUPT  := $(DIR)/tests/damages
WRAP     := -Wl,--wrap=malloc,--wrap=calloc,--wrap=realloc
LIBRARY  := $(DIR)/libcapnao.a
PROGRAM  := $(DIR)/capnao

Q    := $(if $(V),,@)
SAY   = $(if $(V),@:,@printf '  %-6s %s\n')

.PHONY: all demo check run-tests threads docs cases bench bench-build install \
        uninstall gates format layers lint clean deps check-deps gate-deps FORCE
.DELETE_ON_ERROR:
.SECONDARY:

all: $(PROGRAM)

$(DIR)/%.o: %.c
	$(SAY) CC $<
	@mkdir -p $(@D)
	$(Q)$(CC) $(ALL_CFLAGS) -c $< -o $@

$(LIBRARY): $(LIB_OBJ)
	$(SAY) AR $@
	$(Q)rm -f $@ && ar rcs $@ $^

$(PROGRAM): $(CLI_OBJ) $(LIBRARY)
	$(SAY) LINK $@
	$(Q)$(CC) $(FLAGS_$(BUILD)) $(LDFLAGS) $^ $(PKG_LIBS) -o $@

$(DIR)/tests/%: $(DIR)/tests/unit/%.o $(LIBRARY)
	$(SAY) LINK $@
	@mkdir -p $(@D)
	$(Q)$(CC) $(FLAGS_$(BUILD)) $(LDFLAGS) $(filter %.o,$^) \
	  $(filter %.a,$^) $(PKG_LIBS) -lcriterion -o $@

# Tests of the program's own modules need them, but not its main().
$(filter $(DIR)/tests/test_cli_% $(DIR)/tests/test_report_%,$(UNIT_BIN)): \
  $(filter-out %/main.o,$(CLI_OBJ))

# Workbooks are written by the program, and by the test that reads them.
$(PROGRAM) $(filter $(DIR)/tests/test_cli_% $(DIR)/tests/test_report_% \
  $(DIR)/tests/test_xlsx $(DIR)/tests/test_interrupt \
  $(DIR)/tests/test_published,$(UNIT_BIN)): \
  PKG_LIBS += $(shell pkg-config --libs $(CLI_LIBS))

# Only the program knows where the installed rules are.
$(CLI_OBJ): ALL_CFLAGS += -DCN_DATADIR='"$(PREFIX)/share/capnao"'

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
	@$(MAKE) --no-print-directory $(PROGRAM) catalogue.db
	@sh docs/demo.sh $(PROGRAM)

check: check-deps
	@$(MAKE) --no-print-directory run-tests

run-tests: $(PROGRAM) $(UNIT_BIN) $(ANSWER) $(PROVERS) $(CELLS) $(FAULT) \
  $(READERS) $(CORRUPT) $(DAMAGED)
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
	rm -rf build catalogue.db

# ---- gates: what style.md demands, as CI runs them ------------------------

C_FILES := $(wildcard src/*.[ch] src/*/*.[ch] tests/*/*.[ch])

gates: gate-deps
	@$(MAKE) --no-print-directory format layers lint

format:
	@clang-format --dry-run --Werror $(C_FILES)
	@echo "format: $(words $(C_FILES)) files"

layers:
	@sh .ci/layers

lint: $(PROGRAM) catalogue.db
	@luacheck -q rules tests/rules/ok tests/oracle tests/law
	@$(PROGRAM) check rules --catalogue catalogue.db
	@printf '%s\n' $(LIB_SRC) $(CLI_SRC) | xargs -P 2 -n 12 sh -c \
	  'clang-tidy --quiet "$$@" -- -std=c11 $(CPPFLAGS) $(PKG_CFLAGS) \
	  -DCN_DATADIR=\"\" 2>/dev/null' lint
	@echo "lint: $(words $(LIB_SRC) $(CLI_SRC)) files"

# ---- install -------------------------------------------------------------

INSTALL   ?= install
BINDIR     = $(DESTDIR)$(PREFIX)/bin
LIBDIR     = $(DESTDIR)$(PREFIX)/lib
INCLUDEDIR = $(DESTDIR)$(PREFIX)/include
DATADIR    = $(DESTDIR)$(PREFIX)/share/capnao
MANDIR     = $(DESTDIR)$(PREFIX)/share/man
BASHDIR    = $(DESTDIR)$(PREFIX)/share/bash-completion/completions
RULES      = $(shell find rules -name '*.lua' -not -path '*/.*' \
               -not -path '*/tests/*' 2>/dev/null)

# The program is built for its PREFIX: a new one needs a new paths.o.
$(DIR)/src/cli/paths.o: $(DIR)/prefix

$(DIR)/prefix: FORCE
	@mkdir -p $(@D)
	@echo '$(PREFIX)' | cmp -s - $@ || echo '$(PREFIX)' > $@

FORCE:

install: $(PROGRAM)
	$(INSTALL) -d $(BINDIR) $(LIBDIR)/pkgconfig $(INCLUDEDIR) $(DATADIR) \
	  $(MANDIR)/man1 $(MANDIR)/vi/man1 $(BASHDIR)
	$(INSTALL) -m 755 $(PROGRAM) $(BINDIR)/capnao
	$(INSTALL) -m 644 $(LIBRARY) $(LIBDIR)/libcapnao.a
	$(INSTALL) -m 644 src/capnao.h $(INCLUDEDIR)/capnao.h
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

uninstall:
	rm -f $(BINDIR)/capnao $(LIBDIR)/libcapnao.a \
	  $(LIBDIR)/pkgconfig/capnao.pc $(INCLUDEDIR)/capnao.h \
	  $(MANDIR)/man1/capnao.1 $(MANDIR)/vi/man1/capnao.1 $(BASHDIR)/capnao
	rm -rf $(DATADIR)

# ---- benchmarks ----------------------------------------------------------

BENCH := $(DIR)/bench

$(BENCH): $(DIR)/tests/bench/bench.o $(LIBRARY)
	$(SAY) LINK $@
	$(Q)$(CC) $(FLAGS_$(BUILD)) $(LDFLAGS) $(WRAP) $^ $(PKG_LIBS) -o $@

LISTS := $(DIR)/bench-lists

$(LISTS): $(DIR)/tests/bench/lists.o $(LIBRARY)
	$(SAY) LINK $@
	$(Q)$(CC) $(FLAGS_$(BUILD)) $(LDFLAGS) $^ $(PKG_LIBS) -o $@

bench-build: check-deps
	@$(MAKE) --no-print-directory $(BENCH) $(LISTS)

bench: $(BENCH) $(LISTS) $(PROGRAM) catalogue.db
	@$(BENCH) $(PROGRAM) rules catalogue.db
	@$(LISTS) rules catalogue.db
	@sh tests/bench/import.sh $(PROGRAM)

FIXTURES := fixtures/units.csv $(wildcard fixtures/procedures/*.csv)

catalogue.db: $(PROGRAM) $(FIXTURES)
	@$(PROGRAM) catalogue import $(FIXTURES) --catalogue $@
	@touch $@

# Clients of the public header alone.
$(PROVERS): $(DIR)/tests/%: $(DIR)/tests/prove/%.o $(DIR)/tests/prove/base.o \
  $(LIBRARY)
	$(SAY) LINK $@
	@mkdir -p $(@D)
	$(Q)$(CC) $(FLAGS_$(BUILD)) $(LDFLAGS) $^ $(PKG_LIBS) -o $@

$(ANSWER): $(DIR)/tests/oracle/answer.o $(LIBRARY)
$(CELLS): $(DIR)/tests/law/cells.o $(LIBRARY)
$(READERS): $(DIR)/tests/threads/readers.o $(LIBRARY)
$(FAULT): $(DIR)/tests/fault/fault.o $(LIBRARY)
$(FAULT): LDFLAGS += $(WRAP)
$(DAMAGED): $(DIR)/tests/validate/corrupt.o $(LIBRARY)
$(CORRUPT): $(DIR)/tests/corrupt/corrupt.o $(LIBRARY)
$(CORRUPT) $(FAULT): PKG_LIBS += -lxlsxwriter
$(ANSWER) $(CELLS) $(FAULT) $(READERS) $(CORRUPT) $(DAMAGED):
	$(SAY) LINK $@
	@mkdir -p $(@D)
	$(Q)$(CC) $(FLAGS_$(BUILD)) $(LDFLAGS) $^ $(PKG_LIBS) -o $@
