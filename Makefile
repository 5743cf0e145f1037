# SPDX-License-Identifier: MIT
#
# make demo      install what is missing, build, import, answer four questions
# make check     install the test tools, build and run every test
# make bench     measure decisions per second
# make install   PREFIX= DESTDIR=
# make gates     format, layers and lint, as CI runs them
# BUILD=release|debug|asan|tiny|cov picks flags and folder; V=1 shows commands.

BUILD   ?= release
PREFIX  ?= /usr/local
DESTDIR ?=
CC      ?= cc
V       ?=

# ---- nothing to change below -------------------------------------------

VERSION := $(shell sed -n 's/^.define CN_VERSION "\(.*\)"/\1/p' src/capnao.h)
DIR     := build/$(BUILD)
LIBS    := lua5.4 sqlite3 libutf8proc jansson libmd

PACKAGES       := pkg-config liblua5.4-dev libsqlite3-dev libutf8proc-dev \
                  libjansson-dev libmd-dev
CHECK_PACKAGES := $(PACKAGES) libcriterion-dev lua5.4 lua-check sqlite3
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
FLAGS_cov     := -O0 -g --coverage
ifndef FLAGS_$(BUILD)
$(error BUILD is one of release debug asan tiny cov, not "$(BUILD)")
endif

# pkg-config may be missing until `make demo` has installed it.
PKG_CFLAGS = $(shell pkg-config --cflags $(LIBS))
PKG_LIBS   = $(shell pkg-config --libs $(LIBS))

CFLAGS   ?=
CPPFLAGS += -D_POSIX_C_SOURCE=200809L
ALL_CFLAGS = -std=c11 $(FLAGS_$(BUILD)) $(WARN) -fvisibility=default \
             $(CPPFLAGS) $(PKG_CFLAGS) $(CFLAGS) -MMD -MP

LIB_SRC  := $(wildcard src/base/*.c src/core/*.c src/lua/*.c src/store/*.c \
              src/*.c)
CLI_SRC  := $(wildcard src/report/*.c src/cli/*.c)
UNIT_SRC := $(wildcard tests/unit/test_*.c)
LIB_OBJ  := $(LIB_SRC:%.c=$(DIR)/%.o)
CLI_OBJ  := $(CLI_SRC:%.c=$(DIR)/%.o)
UNIT_BIN := $(UNIT_SRC:tests/unit/%.c=$(DIR)/tests/%)
LIBRARY  := $(DIR)/libcapnao.a
PROGRAM  := $(DIR)/capnao

Q    := $(if $(V),,@)
SAY   = $(if $(V),@:,@printf '  %-6s %s\n')

.PHONY: all demo check unit suites bench install gates format layers lint \
        clean deps check-deps gate-deps
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
	$(Q)$(CC) $(FLAGS_$(BUILD)) $(LDFLAGS) $^ $(PKG_LIBS) -lcriterion -o $@

-include $(shell find build/$(BUILD) -name '*.d' 2>/dev/null)

deps:
	@tools=$$(command -v cc gcc clang | head -1); \
	sh .ci/install $(PACKAGES)

check-deps:
	@sh .ci/install $(CHECK_PACKAGES)

gate-deps:
	@sh .ci/install $(GATE_PACKAGES)

clean:
	rm -rf build
