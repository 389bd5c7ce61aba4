# SPDX-License-Identifier: MIT
"""The functions by which a PostgreSQL store answers for itself; all run as its owner, for whoever is `session_user`.

`{visible}`, `{schema}` and `{group_literal}` are filled in by `guard_postgres`.
"""

from __future__ import annotations

from contact_desk.store.guard_tags import TAGS_IN_USE
from contact_desk.store.guard_undoing import HIDES

# Signature without the prefix "contact_desk_", what it gives, body.
FUNCTIONS: tuple[tuple[str, str, str], ...] = (
    (
        "has(wanted text)",
        "boolean LANGUAGE sql STABLE",
        """
SELECT EXISTS (
  SELECT FROM desk_user me JOIN granted_right g ON g.right_name IN (wanted, 'administrator')
   WHERE me.login = session_user::text AND me.licensed AND NOT me.disabled
     AND (g.user_id = me.id OR (g.user_id IS NULL AND g.role_id IS NULL)
          OR g.role_id IN (SELECT m.role_id FROM role_member m WHERE m.user_id = me.id)))
  OR NOT EXISTS (SELECT FROM desk_user)
""",
    ),
    (
        "looked_into()",
        "text LANGUAGE sql STABLE",
        """
SELECT nullif(current_setting('contact_desk.looked_into', true), '') WHERE contact_desk_has('administrator')
""",
    ),
    (
        # A part of a record goes with it by cascade, when that is no more.
        "owns_contact(contact_id bigint)",
        "boolean LANGUAGE sql STABLE",
        """
SELECT NOT EXISTS (SELECT FROM contact c WHERE c.id = contact_id AND c.owner <> session_user::text)
  OR EXISTS (SELECT FROM contact_share s
              WHERE s.contact_id = owns_contact.contact_id AND s.login = session_user::text AND s.may_edit)
""",
    ),
    (
        "owns(contact_id bigint)",
        "boolean LANGUAGE sql STABLE",
        "SELECT EXISTS (SELECT FROM contact c WHERE c.id = contact_id AND c.owner = session_user::text)",
    ),
    (
        "owns_place(organisation_id bigint, location_id bigint)",
        "boolean LANGUAGE sql STABLE",
        """
SELECT NOT EXISTS (SELECT FROM organisation o WHERE o.id = organisation_id AND o.owner <> session_user::text)
   AND NOT EXISTS (SELECT FROM location l WHERE l.id = location_id AND l.owner <> session_user::text)
""",
    ),
    (
        "sees(contact_id bigint)",
        "boolean LANGUAGE sql STABLE",
        "SELECT EXISTS (SELECT FROM contact WHERE id = contact_id AND {visible})",
    ),
    (
        # What its deletion has noted decides about a contact that is no more.
        "knows(contact bigint)",
        "boolean LANGUAGE sql STABLE",
        """
SELECT contact_desk_sees(contact) OR (
  NOT EXISTS (SELECT FROM contact c WHERE c.id = contact)
  AND EXISTS (SELECT FROM journal gone WHERE gone.contact_id = contact AND gone.table_name = 'contact'
               AND gone.action = 'delete'
               AND (gone.before->>'private' = 'false' OR gone.before->>'owner' = session_user::text)))
""",
    ),
    (
        "second(line journal)",
        "bigint LANGUAGE sql STABLE",
        """
SELECT CASE line.table_name
  WHEN 'apart' THEN (SELECT p.other_id FROM apart p WHERE p.id = line.row_id AND p.contact_id = line.contact_id)
  ELSE (SELECT m.member_id FROM contact_member m WHERE m.id = line.row_id AND m.group_id = line.contact_id) END
""",
    ),
    (
        "second_gone(line journal)",
        "bigint LANGUAGE sql STABLE",
        """
SELECT (gone.before->>CASE line.table_name WHEN 'apart' THEN 'other_id' ELSE 'member_id' END)::bigint
  FROM journal gone
 WHERE gone.contact_id = line.contact_id AND gone.table_name = line.table_name AND gone.row_id = line.row_id
   AND gone.action = 'delete' ORDER BY gone.id DESC LIMIT 1
""",
    ),
    (
        "knows_line(line journal)",
        "boolean LANGUAGE sql STABLE",
        """
SELECT (line.contact_id IS NULL OR contact_desk_knows(line.contact_id))
   AND (line.other_id IS NULL OR contact_desk_knows(line.other_id))
   AND (line.table_name NOT IN ('customer_number', 'user_number') OR contact_desk_has('manage_users'))
   AND (line.table_name NOT IN ('saved_filter', 'favourite') OR line.before->>'owner' = session_user::text
        OR ((line.table_name = 'saved_filter' OR line.action <> 'delete')
            AND EXISTS (SELECT FROM operation o WHERE o.id = line.operation_id AND o.actor = session_user::text)))
   AND (line.table_name <> 'contact_share'
        OR EXISTS (SELECT FROM contact_share s WHERE s.id = line.row_id
                      AND session_user::text IN (s.owner, s.login))
        OR EXISTS (SELECT FROM journal gone WHERE gone.contact_id = line.contact_id AND gone.row_id = line.row_id
                      AND gone.table_name = 'contact_share' AND gone.action = 'delete'
                      AND session_user::text IN (gone.before->>'owner', gone.before->>'login')))
   AND (line.table_name NOT IN ('apart', 'contact_member')
        OR contact_desk_knows(coalesce(contact_desk_second(line), contact_desk_second_gone(line))))
""",
    ),
    HIDES,
    TAGS_IN_USE,
    (
        # As the server's statistics have it, whoever is asking: nobody else may call it. EXPLAIN wants VOLATILE.
        "many_have(wanted tsquery)",
        "boolean LANGUAGE plpgsql VOLATILE",
        """
DECLARE
  plan json;
  reckoned bigint;
BEGIN
  EXECUTE 'EXPLAIN (FORMAT JSON) SELECT FROM contact WHERE contact_desk_beginnings(search_text) @@ $1'
    INTO plan USING wanted;
  reckoned := plan->0->'Plan'->>'Plan Rows';
  RETURN reckoned > 80000 AND reckoned * 12 > (SELECT reltuples FROM pg_class WHERE oid = 'contact'::regclass);
END
""",
    ),
    (
        # Text search is no operator that may look at rows before the policy has: under it no index would be used.
        # Up to twelve letters a beginning is a word of the index (migration 0008). The first of what many have are met
        # soon among the rows themselves, sooner yet where it is one word; the index would look up all places before.
        # Each page of a search is cut from the same few: they must be the ones that were met the time before.
        "search(wanted tsquery, most integer, whose text)",
        "TABLE (found bigint, name text) LANGUAGE plpgsql STABLE"
        " SET synchronize_seqscans = off SET max_parallel_workers_per_gather = 0 SET jit = off"
        " SET enable_seqscan = off SET enable_indexscan = off SET enable_indexonlyscan = off SET work_mem = '32MB'",
        """
DECLARE
  beginnings tsquery := regexp_replace(wanted::text, '''([^'']{1,12})'':\\*', '''\\1''', 'g');
  word text := substring(wanted::text FROM '^''([^''%_\\\\]+)'':\\*$');
  ids bigint[];
  names text[];
BEGIN
  IF most < 4000 AND contact_desk_many_have(beginnings) THEN
    EXECUTE $near$
      SELECT array_agg(id), array_agg(sort_key::text) FROM (
        SELECT id, sort_key FROM (SELECT * FROM contact LIMIT 16000) AS contact
         WHERE CASE WHEN $4 <> '' THEN ' ' || search_text LIKE '% ' || $4 || '%'
                    ELSE array_to_tsvector(string_to_array(search_text, ' ')) @@ $1 END
           AND {visible} AND deleted_at IS NULL AND ($3 IS NULL OR owner = $3) LIMIT $2) AS met
    $near$ INTO ids, names USING wanted, most, whose, word;
    IF cardinality(ids) = most THEN
      RETURN QUERY SELECT * FROM unnest(ids, names);
      RETURN;
    END IF;
  END IF;
  RETURN QUERY EXECUTE $search$
    SELECT id, sort_key::text FROM contact
     WHERE contact_desk_beginnings(search_text) @@ $1 AND {visible} AND deleted_at IS NULL
       AND ($3 IS NULL OR owner = $3) LIMIT $2
  $search$ USING beginnings, most, whose;
END
""",
    ),
    (
        # Lines that the asker may not know of count too, whatever they are: one of their contacts may have just been
        # hidden, and nothing is told of what kind they are.
        "list_moment(after bigint)",
        "TABLE (last bigint, moved boolean, quiet boolean) LANGUAGE sql STABLE",
        """
SELECT coalesce((SELECT max(id) FROM journal), 0),
  EXISTS (SELECT FROM journal WHERE id > after AND (
    table_name = 'contact_share' OR table_name = 'organisation' AND action = 'update'
    OR table_name = 'contact' AND (action <> 'update'
       OR before ?| ARRAY['private', 'owner', 'deleted_at', 'first_name', 'last_name'])
    OR table_name = 'affiliation' AND (action <> 'update' OR before ?| ARRAY['organisation_id', 'principal'])
    OR table_name NOT IN ('saved_filter', 'favourite') AND NOT contact_desk_knows_line(journal))),
  pg_snapshot_xmin(pg_current_snapshot()) = pg_snapshot_xmax(pg_current_snapshot())
""",
    ),
    (
        "standing()",
        "TABLE (licensed boolean, disabled boolean, administrators text[]) LANGUAGE sql STABLE",
        """
SELECT me.licensed, me.disabled, ARRAY(
  SELECT coalesce(nullif(a.name, ''), a.login) || CASE a.email WHEN '' THEN '' ELSE ' <' || a.email || '>' END
    FROM desk_user a WHERE NOT a.disabled AND EXISTS (
      SELECT FROM granted_right g WHERE g.right_name = 'administrator'
         AND (g.user_id = a.id OR g.role_id IN (SELECT m.role_id FROM role_member m WHERE m.user_id = a.id)))
   ORDER BY a.login)
  FROM desk_user me WHERE me.login = session_user::text
""",
    ),
)
# What somebody without a licence may ask all the same: why nothing is shown.
FOR_EVERYBODY = ("standing()",)
# What the guard alone asks: the answer tells a hidden row from one that is not there.
FOR_NOBODY = (
    "many_have(wanted tsquery)",
    "owns_contact(contact_id bigint)",
    "owns_place(organisation_id bigint, location_id bigint)",
    "second(line journal)",
    "second_gone(line journal)",
)

# Somebody stays who may change the guard. One after the other: two that go would not see each other.
LAST_ADMINISTRATOR = """
CREATE FUNCTION guard_last_administrator() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = {schema}, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock('desk_user'::regclass::oid::bigint);
  IF NOT EXISTS (
    SELECT FROM desk_user u JOIN granted_right g ON g.right_name = 'administrator'
     WHERE u.licensed AND NOT u.disabled
       AND (g.user_id = u.id OR (g.user_id IS NULL AND g.role_id IS NULL)
            OR g.role_id IN (SELECT m.role_id FROM role_member m WHERE m.user_id = u.id))) THEN
    RAISE EXCEPTION USING ERRCODE = '42501', MESSAGE = 'last_administrator', HINT = 'contact_desk_refusal';
  END IF;
  RETURN NULL;
END $$
"""
# At the end of the transaction, which may give the right to somebody else first.
LAST_ADMINISTRATOR_TRIGGERS = tuple(
    f"CREATE CONSTRAINT TRIGGER guard_last_administrator AFTER {actions} ON {table} DEFERRABLE INITIALLY DEFERRED"
    " FOR EACH ROW EXECUTE FUNCTION guard_last_administrator()"
    for table, actions in (
        ("desk_user", "UPDATE OF licensed, disabled OR DELETE"),
        ("granted_right", "UPDATE OR DELETE"),
        ("role_member", "UPDATE OR DELETE"),
    )
)
# SQLSTATE 42501, insufficient_privilege; the message is the right's name.
REFUSE = """
CREATE FUNCTION contact_desk_refuse(missing text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = '42501', MESSAGE = missing, HINT = 'contact_desk_right';
END $$
"""
# Rows (an array of objects) that come back have their old ids, which nobody may choose for new ones: a refused id would
# tell of a hidden row.
PUT_BACK = """
CREATE FUNCTION contact_desk_put_back(name text, rows_back jsonb) RETURNS void LANGUAGE plpgsql
SECURITY DEFINER SET search_path = {schema}, pg_temp AS $$
DECLARE
  known text := (SELECT string_agg(quote_ident(key), ', ') FROM jsonb_object_keys(rows_back->0) AS key);
BEGIN
  IF EXISTS (SELECT FROM jsonb_array_elements(rows_back) AS back WHERE NOT EXISTS (
      SELECT FROM journal line WHERE line.table_name = name AND line.action = 'delete'
         AND line.row_id = (back->>'id')::bigint AND contact_desk_knows_line(line))) THEN
    RAISE EXCEPTION USING ERRCODE = '42501', MESSAGE = 'nothing to put back';
  END IF;
  -- Before the rows are there: a share would let its contact be seen, and a missing one be told by its foreign key.
  IF EXISTS (SELECT FROM (
      SELECT DISTINCT column_.value::bigint AS id
        FROM jsonb_array_elements(rows_back) AS back CROSS JOIN jsonb_each_text(back) AS column_
       WHERE column_.key IN ('contact_id', 'other_id', 'group_id', 'member_id') AND column_.value IS NOT NULL
    ) AS parent WHERE NOT contact_desk_sees(parent.id)) THEN
    RAISE EXCEPTION USING ERRCODE = '23503', MESSAGE = 'nothing to hang it on';
  END IF;
  -- Before a unique key answers, which would tell what somebody else keeps for themselves.
  IF EXISTS (SELECT FROM jsonb_array_elements(rows_back) AS back WHERE back->>'owner' <> session_user::text)
      AND NOT contact_desk_has('administrator') THEN
    PERFORM contact_desk_refuse('administrator');
  END IF;
  EXECUTE format('INSERT INTO %I (%s) SELECT %s FROM jsonb_populate_recordset(NULL::%I, $1)', name, known, known, name)
    USING rows_back;
  IF name = 'contact' AND EXISTS (
      SELECT FROM jsonb_array_elements(rows_back) AS back WHERE NOT contact_desk_sees((back->>'id')::bigint)) THEN
    RAISE EXCEPTION USING ERRCODE = '42501', MESSAGE = 'nothing to put back';
  END IF;
END $$
"""
# Who is set up and licensed is let in by the server, too; a login that it does not know yet is once it is made.
ADMIT = """
CREATE FUNCTION contact_desk_admit() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = {schema}, pg_temp AS $$
DECLARE
  who text;
BEGIN
  FOR who IN SELECT u.login FROM (
      SELECT OLD.login WHERE TG_OP <> 'INSERT' UNION SELECT NEW.login WHERE TG_OP <> 'DELETE') AS u (login)
    JOIN pg_roles r ON r.rolname = u.login AND r.rolname <> current_user AND NOT r.rolsuper
  LOOP
    IF EXISTS (SELECT FROM desk_user WHERE login = who AND licensed AND NOT disabled) THEN
      EXECUTE format('GRANT %I TO %I', {group_literal}, who);
    ELSE
      EXECUTE format('REVOKE %I FROM %I', {group_literal}, who);
    END IF;
  END LOOP;
  RETURN NULL;
END $$
"""
