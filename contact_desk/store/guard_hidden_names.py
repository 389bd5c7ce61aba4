# SPDX-License-Identifier: MIT
"""On PostgreSQL: private contacts are found by a place's new name too, when somebody renames it who may not see them.

A desk folds anew what it sees (`record_keys`); the rest follows here, within the server, and nobody is told of it. The
old name's words stay until their owner saves the contact: only a desk can tell whether they stand there elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator

# Whoever may not fold an organisation's contacts folds none of them: a refusal would tell of those that are hidden.
# Two to four words are found in one piece too (`domain.search_words`), and so is what a hyphen joins.
_FUNCTION = """
CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = {schema}, pg_temp AS $$
DECLARE
  signs boolean := NEW.name_key ~ '^[{signs}]*$';
  words text[] := CASE WHEN signs THEN '{}' ELSE string_to_array(NEW.name_key, ' ') END;
BEGIN
  IF NOT (contact_desk_has('modify_organisations') OR contact_desk_has('add_organisations')
          OR contact_desk_has('modify_individuals')) THEN
    RETURN NULL;
  END IF;
  IF cardinality(words) BETWEEN 2 AND 4 THEN
    words := words || replace(NEW.name_key, ' ', '');
  END IF;
  words := words || ARRAY(
    SELECT regexp_replace(lower(piece), '[^a-z0-9]', '', 'g') FROM regexp_split_to_table(NEW.name, '\\s+') AS piece
     WHERE piece ~ '^[A-Za-z0-9]+([''-][A-Za-z0-9]+)+$');
  UPDATE contact SET {also} search_text = ltrim(search_text || coalesce((
      SELECT ' ' || string_agg(DISTINCT left(word, 100), ' ') FROM unnest(words) AS word
       WHERE word <> '' AND left(word, 100) <> ALL (string_to_array(search_text, ' '))), ''))
   WHERE ({visible}) IS NOT TRUE
     AND id IN (SELECT a.contact_id FROM affiliation a WHERE a.principal AND a.{table}_id = NEW.id);
  RETURN NULL;
END $$
"""
# What folds to nothing, whatever the server's locale takes for a letter: a name of nothing else is its own key.
_SIGNS = (
    "\\u0001-\\u002F\\u003A-\\u0060\\u007B-\\u00A9\\u00AB-\\u00B4\\u00B6-\\u00B9\\u00BB-\\u00BF\\u00D7\\u00F7"
    "\\u2000-\\u206F\\u20A0-\\u20CF\\u2190-\\u2BFF\\u2E00-\\u2E7F\\u3000-\\u3004\\u3008-\\u3020\\uFE00-\\uFE0F"
    "\\U0001F000-\\U0001FAFF"
)
# By an organisation's name the list sorts as well: its column, and contacts that have no name of their own.
_ALSO = {
    "organisation": """organisation_key = left(NEW.name_key, 200),
    sort_key = CASE WHEN given_key <> '' THEN sort_key WHEN signs THEN '' ELSE rtrim(left(NEW.name_key, 200)) END,
""",
    "location": "",
}
NAMES = tuple(f"guard_fold_hidden_{table}" for table in _ALSO)


def statements(schema: str, visible: str) -> Iterator[str]:
    """`schema` as SQL writes it; `visible` is the condition on `contact`."""
    for name, (table, also) in zip(NAMES, _ALSO.items(), strict=True):
        filled = {"name": name, "schema": schema, "visible": visible, "table": table, "also": also}
        filled |= {"signs": _SIGNS}
        statement = _FUNCTION
        for key, value in filled.items():
            statement = statement.replace(f"{{{key}}}", value)
        yield statement
        yield (
            f"CREATE TRIGGER {name} AFTER UPDATE OF name_key ON {table} FOR EACH ROW"
            f" WHEN (OLD.name_key IS DISTINCT FROM NEW.name_key) EXECUTE FUNCTION {name}()"
        )
