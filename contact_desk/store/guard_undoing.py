# SPDX-License-Identifier: MIT
"""What the server tells of an operation that is about to be taken back, beyond what its lines show."""

from __future__ import annotations

# Whether a contact that one's own operation was about has been hidden from its author since: lines that policies hide
# cannot be counted, and would be left out in silence.
HIDES = (
    "hides(done bigint)",
    "boolean LANGUAGE sql STABLE",
    """
SELECT EXISTS (
  SELECT FROM operation o JOIN journal line ON line.operation_id = o.id
   WHERE o.id = done AND o.actor = session_user::text
     AND EXISTS (SELECT FROM unnest(ARRAY[line.contact_id, line.other_id]) AS part (id)
       WHERE part.id IS NOT NULL
         AND NOT EXISTS (SELECT FROM contact WHERE contact.id = part.id AND {visible})
         AND NOT contact_desk_knows(part.id)
         AND EXISTS (SELECT FROM journal since WHERE since.contact_id = part.id AND since.table_name = 'contact'
              AND since.id > line.id
              AND (since.before->>'private' = 'false' OR since.before->>'owner' = session_user::text))))
""",
)
