# SPDX-License-Identifier: MIT
"""Looking for look-alikes of what somebody types: a name, one with a slip in it, numbers, and a whole draft."""

from __future__ import annotations

from collections.abc import Iterator

from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.names import sort_key
from tests.benchmarks.measuring import Result, compare
from tests.benchmarks.stores import asking
from tests.benchmarks.subject import Subject

DRAFTS = 400
_LOOK_UP = (
    "SELECT c.id, c.first_name, c.last_name, o.name FROM contact c"
    " LEFT JOIN affiliation a ON a.contact_id = c.id AND a.principal"
    " LEFT JOIN organisation o ON o.id = a.organisation_id"
    " WHERE c.sort_key = {mark} AND c.deleted_at IS NULL AND (NOT c.private OR c.owner = {mark}) LIMIT 200"
)


def measure_lookalikes(subject: Subject) -> Iterator[Result]:
    question = _LOOK_UP.format(mark=subject.stores.mark)
    people = [draft for draft in subject.some_contacts(DRAFTS) if draft.first_name and draft.last_name]
    with subject.open_desk() as desk, subject.stores.connect(subject.url) as driver:
        for what, drafts in _kinds(people):
            keys = [sort_key(draft.first_name, draft.last_name, "") for draft in drafts]
            yield compare(
                f"look-alikes of {what}",
                (desk.contacts.lookalikes, drafts),
                "the namesakes by hand",
                (asking(driver, question), [(key, desk.user.login) for key in keys]),
            )


def _kinds(people: list[ContactDraft]) -> Iterator[tuple[str, list[ContactDraft]]]:
    yield "a name", [_named(draft) for draft in people]
    yield "a name with a slip", [_named(draft, slip=True) for draft in people]
    yield "a last name alone", [ContactDraft(last_name=draft.last_name) for draft in people]
    yield (
        "a name and an organisation",
        [_named(draft, organisation=draft.organisation) for draft in people if draft.organisation],
    )
    yield (
        "numbers and e-mails",
        [ContactDraft(business=draft.business) for draft in people if draft.business.phone],
    )
    yield "a whole draft", [draft.model_copy(update={"uid": ""}) for draft in people]


def _named(draft: ContactDraft, *, organisation: str = "", slip: bool = False) -> ContactDraft:
    name = draft.last_name
    # Two letters exchanged, as a hurried hand does.
    last_name = f"{name[:3]}{name[4:5]}{name[3:4]}{name[5:]}" if slip else name
    return ContactDraft(first_name=draft.first_name, last_name=last_name, organisation=organisation)
