/* SPDX-License-Identifier: MIT
 *
 * capnao--0.1.sql: the functions of the PostgreSQL extension. STABLE, not
 * IMMUTABLE: an answer hangs on the rule files and, without a day, on today's.
 * Costs are in units of a simple operator, so that the planner knows when
 * parallel workers pay.
 */
\echo Use "CREATE EXTENSION capnao" to load this file. \quit

CREATE FUNCTION capnao_tier(
    code text, province text DEFAULT NULL, on_day date DEFAULT NULL,
    facts jsonb DEFAULT NULL, received date DEFAULT NULL)
RETURNS text AS 'MODULE_PATHNAME' LANGUAGE C STABLE PARALLEL SAFE COST 20;

CREATE FUNCTION capnao_outcome(
    code text, province text DEFAULT NULL, on_day date DEFAULT NULL,
    facts jsonb DEFAULT NULL, received date DEFAULT NULL)
RETURNS text AS 'MODULE_PATHNAME' LANGUAGE C STABLE PARALLEL SAFE COST 20;

CREATE FUNCTION capnao_decide(
    code text, province text DEFAULT NULL, on_day date DEFAULT NULL,
    facts jsonb DEFAULT NULL, received date DEFAULT NULL)
RETURNS jsonb AS 'MODULE_PATHNAME' LANGUAGE C STABLE PARALLEL SAFE COST 2000;

CREATE FUNCTION capnao_handles(
    who text DEFAULT NULL, province text DEFAULT NULL,
    on_day date DEFAULT NULL,
    OUT subject text, OUT action text, OUT name text, OUT action_label text,
    OUT tier text, OUT holder text, OUT holder_name text, OUT always boolean,
    OUT procedures jsonb)
RETURNS SETOF record AS 'MODULE_PATHNAME' LANGUAGE C STABLE PARALLEL SAFE
COST 100000 ROWS 100;

CREATE FUNCTION capnao_reload() RETURNS text
AS 'MODULE_PATHNAME' LANGUAGE C VOLATILE PARALLEL RESTRICTED;

CREATE FUNCTION capnao_status() RETURNS jsonb
AS 'MODULE_PATHNAME' LANGUAGE C VOLATILE PARALLEL RESTRICTED;

/* It shows paths of the server. */
REVOKE ALL ON FUNCTION capnao_status() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION capnao_status() TO pg_monitor;

COMMENT ON FUNCTION capnao_tier(text, text, date, jsonb, date) IS
    'central, province or commune; null when not decided';
COMMENT ON FUNCTION capnao_outcome(text, text, date, jsonb, date) IS
    'decided, needs_facts, …; several; bad_input';
COMMENT ON FUNCTION capnao_decide(text, text, date, jsonb, date) IS
    'the whole decision with its chain of provisions';
COMMENT ON FUNCTION capnao_handles(text, text, date) IS
    'what a body, a tier or everybody holds on a day';
COMMENT ON FUNCTION capnao_reload() IS
    'loads the rules anew in this session; gives their hash';
COMMENT ON FUNCTION capnao_status() IS
    'where rules and catalogue are, and whether they are up to date';
