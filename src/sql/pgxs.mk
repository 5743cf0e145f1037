# SPDX-License-Identifier: MIT
#
# The PostgreSQL extension by PGXS. Called by the Makefile from the folder to
# build in, with CAPNAO_LINK, the archives and libraries to link, and
# CAPNAO_ARCHIVES, those that must be newer than nothing.

PG_CONFIG  ?= pg_config
EXTENSION   = capnao
DATA        = capnao--0.1.sql
MODULE_big  = capnao
OBJS        = postgres.o postgres_handles.o
PG_CFLAGS   = -Wno-declaration-after-statement $(CAPNAO_CFLAGS)
SHLIB_LINK  = -Wl,--version-script=$(srcdir)/postgres.map $(CAPNAO_LINK)
with_llvm   = no

PGXS := $(shell $(PG_CONFIG) --pgxs)
include $(PGXS)

$(shlib): $(CAPNAO_ARCHIVES) $(srcdir)/postgres.map
$(OBJS): $(wildcard $(srcdir)/*.h)
