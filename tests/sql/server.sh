# SPDX-License-Identifier: MIT
#
# server.sh: a PostgreSQL server of our own for a test or a benchmark: its
# programs and the extension in one tree under $work, nothing of it installed;
# its data there too; on a loopback port; never as root. To be sourced, with
# $work (a fresh folder) and $build set. After server_start, psql reaches it.

as=
if [ "$(id -u)" = 0 ]; then
    user=postgres
    id "$user" >/dev/null 2>&1 || user=nobody
    as="setpriv --reuid=$user --regid=$(id -g $user) --clear-groups"
fi
server_pid=

# PostgreSQL finds its files by where its program is: a tree of links with our
# extension in it does for a server, and needs no right to install.
server_tree() {
    pg_config=${PG_CONFIG:-pg_config}
    bin=$($pg_config --bindir)
    tree=$work/tree
    make -s install-postgres BUILD="$build" PG_CONFIG="$pg_config" \
        DESTDIR="$tree" >"$work/install" 2>&1 ||
        { cat "$work/install" >&2; return 1; }
    for folder in $($pg_config --pkglibdir) $($pg_config --sharedir)/extension \
        $($pg_config --sharedir); do
        for file in "$folder"/*; do
            [ -e "$tree$file" ] || ln -s "$file" "$tree$file"
        done
    done
    mkdir -p "$tree$bin" && cp "$bin/postgres" "$bin/initdb" "$tree$bin"
}

# server_start [OPTION...]: options of postgres.
server_start() {
    for try in 1 2 3 4 5 6 7 8 9; do
        PGPORT=$((20000 + $(od -An -N2 -tu2 /dev/urandom) % 30000))
        $as "$tree$bin/postgres" -D "$work/data" -p "$PGPORT" \
            -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
            -c fsync=off -c max_wal_size=4GB "$@" >>"$work/server.log" 2>&1 &
        server_pid=$!
        export PGPORT
        for wait in $(seq 100); do
            pg_isready -q && return 0
            kill -0 $server_pid 2>/dev/null || break
            sleep 0.1
        done
        server_stop
    done
    cat "$work/server.log" >&2
    return 1
}

# By its own number, waiting for its end.
server_stop() {
    [ -n "$server_pid" ] || return 0
    kill -INT "$server_pid" 2>/dev/null || :
    wait "$server_pid" 2>/dev/null || :
    server_pid=
}

# The data folder, with a password that only this run knows.
server_init() {
    PGHOST=127.0.0.1 PGUSER=capnao PGDATABASE=postgres
    PGPASSWORD=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
    export PGHOST PGUSER PGDATABASE PGPASSWORD
    chmod 755 "$work" && mkdir "$work/data" || return 1
    (umask 077 && echo "$PGPASSWORD" >"$work/password")
    [ -z "$as" ] || chown "$user" "$work/data" "$work/password"
    (cd "$work/data" && $as "$tree$bin/initdb" -D "$work/data" -U capnao \
        -E UTF8 --locale=C.UTF-8 -A scram-sha-256 --no-sync \
        --pwfile="$work/password" >"$work/initdb" 2>&1) ||
        { cat "$work/initdb" >&2; return 1; }
}
