# SPDX-License-Identifier: MIT
"""What the first page of the list asks, in each engine's words; written by `tests.store.first_page_writing`.

A test compares them with the statements of the repositories, so that nobody edits them here.
"""

from __future__ import annotations

SQLITE = {
    "values": """
SELECT list_value.id, list_value.list, list_value.code, list_value.label_en, list_value.label_fr,
list_value.position, list_value.system, list_value.retired, list_value.offered, list_value.medium,
list_value.merge_code FROM list_value ORDER BY list_value.list, list_value.position
""",
    "types": """
SELECT attribute_type.id, attribute_type.entity, attribute_type.code, attribute_type.kind,
attribute_type.label_en, attribute_type.label_fr, attribute_type.position,
attribute_type.show_if_empty, attribute_type.retired FROM attribute_type ORDER BY
attribute_type.position, attribute_type.id
""",
    "legal_values": """
SELECT legal_value.id, legal_value.attribute_type_id, legal_value.position, legal_value.value FROM
legal_value ORDER BY legal_value.position
""",
    "tags": """
SELECT tag.id, tag.name, tag.name_key, tag.colour, tag.position FROM tag ORDER BY tag.position,
tag.id
""",
    "count": """
SELECT count(*) AS count_1 FROM contact WHERE (contact.private = 0 OR contact.owner = :owner OR
contact.id IN (SELECT contact_share.contact_id FROM contact_share WHERE contact_share.login =
:owner)) AND contact.deleted_at IS NULL
""",
    "ids": """
SELECT contact.id FROM contact WHERE (contact.private = 0 OR contact.owner = :owner OR contact.id IN
(SELECT contact_share.contact_id FROM contact_share WHERE contact_share.login = :owner)) AND
contact.deleted_at IS NULL ORDER BY contact.sort_key, contact.id LIMIT :limit OFFSET 0
""",
    "rows": """
SELECT contact.id, contact.first_name, contact.last_name, coalesce(organisation.name, '') AS
organisation, contact.kind, contact.contact_type_id, contact.private, contact.active,
organisation.active AS organisation_active, affiliation.department, affiliation.job_title,
coalesce((SELECT interaction_address.value FROM interaction_address JOIN list_value ON list_value.id
= interaction_address.type_id WHERE interaction_address.contact_id = contact.id AND
list_value.medium = 'call' AND interaction_address.closed_on IS NULL ORDER BY
interaction_address.business DESC, interaction_address.position LIMIT 1 OFFSET 0), '') AS phone,
coalesce((SELECT interaction_address.value FROM interaction_address JOIN list_value ON list_value.id
= interaction_address.type_id WHERE interaction_address.contact_id = contact.id AND
list_value.medium = 'email' AND interaction_address.closed_on IS NULL ORDER BY
interaction_address.business DESC, interaction_address.position LIMIT 1 OFFSET 0), '') AS email,
contact.created, contact.changed, coalesce((SELECT group_concat(anon_1.name, ', ') AS
aggregate_strings_1 FROM (SELECT contact_tag.name AS name FROM contact_tag WHERE
contact_tag.contact_id = contact.id ORDER BY contact_tag.position, contact_tag.id) AS anon_1), '')
AS tags FROM contact LEFT OUTER JOIN affiliation ON affiliation.contact_id = contact.id AND
affiliation.principal = 1 LEFT OUTER JOIN organisation ON organisation.id =
affiliation.organisation_id WHERE contact.id IN (__[POSTCOMPILE_ids])
""",
}

POSTGRESQL = {
    "values": """
SELECT list_value.id, list_value.list, list_value.code, list_value.label_en, list_value.label_fr,
list_value.position, list_value.system, list_value.retired, list_value.offered, list_value.medium,
list_value.merge_code FROM list_value ORDER BY list_value.list, list_value.position
""",
    "types": """
SELECT attribute_type.id, attribute_type.entity, attribute_type.code, attribute_type.kind,
attribute_type.label_en, attribute_type.label_fr, attribute_type.position,
attribute_type.show_if_empty, attribute_type.retired FROM attribute_type ORDER BY
attribute_type.position, attribute_type.id
""",
    "legal_values": """
SELECT legal_value.id, legal_value.attribute_type_id, legal_value.position, legal_value.value FROM
legal_value ORDER BY legal_value.position
""",
    "tags": """
SELECT tag.id, tag.name, tag.name_key, tag.colour, tag.position FROM tag ORDER BY tag.position,
tag.id
""",
    "count": """
SELECT count(*) AS count_1 FROM contact WHERE (NOT contact.private OR contact.owner =
%(owner)s::VARCHAR OR contact.id IN (SELECT contact_share.contact_id FROM contact_share WHERE
contact_share.login = %(owner)s::VARCHAR)) AND contact.deleted_at IS NULL
""",
    "ids": """
SELECT contact.id FROM contact WHERE (NOT contact.private OR contact.owner = %(owner)s::VARCHAR OR
contact.id IN (SELECT contact_share.contact_id FROM contact_share WHERE contact_share.login =
%(owner)s::VARCHAR)) AND contact.deleted_at IS NULL ORDER BY contact.sort_key, contact.id LIMIT
%(limit)s
""",
    "rows": """
SELECT contact.id, contact.first_name, contact.last_name, coalesce(organisation.name, ''::VARCHAR)
AS organisation, contact.kind, contact.contact_type_id, contact.private, contact.active,
organisation.active AS organisation_active, affiliation.department, affiliation.job_title,
coalesce((SELECT interaction_address.value FROM interaction_address JOIN list_value ON list_value.id
= interaction_address.type_id WHERE interaction_address.contact_id = contact.id AND
list_value.medium = 'call'::VARCHAR AND interaction_address.closed_on IS NULL ORDER BY
interaction_address.business DESC, interaction_address.position LIMIT 1::INTEGER), ''::VARCHAR) AS
phone, coalesce((SELECT interaction_address.value FROM interaction_address JOIN list_value ON
list_value.id = interaction_address.type_id WHERE interaction_address.contact_id = contact.id AND
list_value.medium = 'email'::VARCHAR AND interaction_address.closed_on IS NULL ORDER BY
interaction_address.business DESC, interaction_address.position LIMIT 1::INTEGER), ''::VARCHAR) AS
email, contact.created, contact.changed, coalesce((SELECT string_agg(anon_1.name, ', ') AS
aggregate_strings_1 FROM (SELECT contact_tag.name AS name FROM contact_tag WHERE
contact_tag.contact_id = contact.id ORDER BY contact_tag.position, contact_tag.id) AS anon_1),
''::VARCHAR) AS tags FROM contact LEFT OUTER JOIN affiliation ON affiliation.contact_id = contact.id
AND affiliation.principal LEFT OUTER JOIN organisation ON organisation.id =
affiliation.organisation_id WHERE contact.id IN (__[POSTCOMPILE_ids])
""",
}
