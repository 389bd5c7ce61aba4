# SPDX-License-Identifier: MIT
"""Which tags are in use, asked of the server within its walls: under a policy each look goes through all contacts."""

from __future__ import annotations

_ON_SOMEBODY = (
    "EXISTS (SELECT FROM contact WHERE contact.id = given.contact_id"
    " AND contact.deleted_at IS NULL AND {visible})"
)
# From one to the next by the index on `name_key`.
TAGS_IN_USE = (
    "tags_in_use(most integer)",
    "TABLE (name text) LANGUAGE sql STABLE"
    " SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off SET jit = off",
    f"""
WITH RECURSIVE used AS (
  (SELECT given.name_key AS key, given.name::text AS written FROM contact_tag given WHERE {_ON_SOMEBODY}
    ORDER BY given.name_key LIMIT 1)
  UNION ALL
  SELECT further.name_key, further.written FROM used CROSS JOIN LATERAL (
    SELECT given.name_key, given.name::text AS written FROM contact_tag given
     WHERE given.name_key > used.key AND {_ON_SOMEBODY} ORDER BY given.name_key LIMIT 1) AS further
)
SELECT written FROM used LIMIT most
""",
)
