# The reader is gone before the first byte; each ends with 3, without a word.
closed()
{
    capnao "$@" >&4
    echo "$1 $2: $?" >&2
}
mkfifo pipe
exec 3<>pipe 4>pipe 3>&-
closed route kite.licence:revoke --on 2025-08-01
closed route kite.licence:revoke --on 2025-08-01 --json
closed catalogue list
closed catalogue export
closed check rules --list
closed -h
echo '{}' | closed batch --on 2025-08-01
echo 'route kite.licence:revoke' | closed repl --on 2025-08-01
