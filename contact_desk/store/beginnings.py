# SPDX-License-Identifier: MIT
"""On PostgreSQL: the words of a contact with all their beginnings, as the search index holds them (migration 0008).

The index is of what this function says: another one needs a migration that makes the index anew.
"""

from __future__ import annotations

from sqlalchemy import Connection

LETTERS = 12
"""A beginning of up to so many letters is a word of the index, on either engine."""

# With all beginnings there is room for the first two thousand words of a hundred strange letters each, and for the
# five thousand words of any real text. Beyond its mebibyte PostgreSQL would find wrong things without a word.
_FUNCTION = f"""
CREATE OR REPLACE FUNCTION contact_desk_beginnings(words text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 1000 AS $$
SELECT array_to_tsvector(kept || ARRAY(
    SELECT left(word, letters) FROM unnest(kept) AS word, generate_series(1, {LETTERS}) AS letters
     WHERE letters < length(word)))
  FROM (SELECT CASE WHEN octet_length(words) <= 150000 THEN string_to_array(words, ' ') ELSE ARRAY(
    SELECT word FROM (
      SELECT word, sum(octet_length(word) + coalesce((
          SELECT sum(octet_length(left(word, letters))) FROM generate_series(1, least({LETTERS}, length(word) - 1))
              AS letters), 0)) OVER (ORDER BY place) AS room
        FROM unnest(string_to_array(words, ' ')) WITH ORDINALITY AS each_one (word, place)) AS in_order
     WHERE room <= 1000000) END) AS some_of (kept)
$$
"""


def make(connection: Connection) -> None:
    """Before the index, also before one that comes back out of a file."""
    connection.exec_driver_sql(_FUNCTION)
    # Whoever saves a contact makes its words.
    connection.exec_driver_sql("GRANT EXECUTE ON FUNCTION contact_desk_beginnings(text) TO PUBLIC")
