# SPDX-License-Identifier: MIT
"""What each parameter of a door is asked with: by what is hidden, and by what never was."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, date, datetime
from typing import Any

from contact_desk.domain.access import Holder, Right
from contact_desk.domain.attribute import AttributeType
from contact_desk.domain.bulk_change import VALUED, BulkAction, BulkChange
from contact_desk.domain.contact_criteria import ContactCriteria
from contact_desk.domain.contact_order import ContactOrder, SortBy
from contact_desk.domain.contact_query import read_query
from contact_desk.domain.draft import BusinessInformation, ContactDraft
from contact_desk.domain.duplicate_keys import keys_for
from contact_desk.domain.entity_names import EntityName, NamedEntity
from contact_desk.domain.kept_draft import KeptDraft, WizardState
from contact_desk.domain.operation_page import OperationQuery
from contact_desk.domain.organisation import OrganisationCriteria, OrganisationStatus, SeenPlace
from contact_desk.domain.organisation_draft import LocationDraft, OrganisationDraft
from contact_desk.domain.people import Grantee, NewPerson
from contact_desk.domain.query_fields import QueryField
from contact_desk.domain.save_request import SaveRequest
from contact_desk.domain.second_try import second_try
from contact_desk.domain.vocabulary import ListName, ListValue, Vocabulary
from tests.guard.hidden import (
    ABSENT,
    NO_PHONE,
    NO_UID,
    NO_WORD,
    PHONE,
    THIRD,
    UID,
    WORD,
    Hidden,
    Public,
    secret_draft,
)
from tests.guard.pairs import Pair, Rule, same
from tests.guard.questions_on_disk import on_disk
from tests.store.colleagues import COLLEAGUE

# They choose how an answer is cut or written, and can name no contact.
_CUTTING = ("limit", "page", "most", "extension", "only", "status", "direction", "medium", "choices")
LEFT_OUT = frozenset([*_CUTTING, "former", "seen", "create_attributes", "password"])


def rules(hidden: Hidden, public: Public, lists: Vocabulary) -> dict[str, Rule]:
    """By `Class.method.parameter`, `method.parameter`, `parameter` or annotation, in this order."""
    contact = [Pair(hidden.contact, ABSENT)]
    either = [*contact, *same(public.contact)]
    several = [
        Pair((hidden.contact,), (ABSENT,)),
        Pair((hidden.contact, public.contact), (ABSENT, public.contact)),
    ]
    texts = _texts()
    draft = _drafts(hidden, public)
    organisation, location = (
        OrganisationDraft(name=WORD),
        LocationDraft(name=WORD, organisation="Œuvres & Cie"),
    )
    return {
        "contact": either,
        "other": either,
        "but": contact,
        "showing": contact,
        "record": contact,
        "contacts": several,
        "apart": several,
        "but_": contact,
        "names.ids": several,
        "contact_names.ids": several,
        "unknown_members.ids": several,
        "page_of.ids": several,
        "text": texts,
        "address": texts,
        "email": texts,
        "key": _keys(),
        "operation": [Pair(hidden.operation, ABSENT), *same(public.operation)],
        "add.operation": [Pair(hidden.operation, ABSENT), *same(None)],
        "entry": [Pair(hidden.entry, ABSENT)],
        "column": same("", "notes"),
        "organisation": same(public.organisation),
        "location": same(public.location),
        "inherited_at.location": [*same(""), Pair(WORD, NO_WORD)],
        "associate.location": same(0, public.location),
        "login": same(COLLEAGUE, THIRD, "owner"),
        "recipient": same(THIRD),
        "owner": same("", "owner", THIRD),
        "handed": [Pair(hidden.handed, ABSENT)],
        "uid": [Pair(UID, NO_UID)],
        "uids": [Pair((UID,), (NO_UID,))],
        "ContactDraft": draft,
        "change.original": draft[:1],
        "change.mine": draft,
        "OrganisationDraft": [
            Pair(organisation, replace_word(organisation)),
            *same(OrganisationDraft(name="Œuvres & Cie")),
        ],
        **{
            f"{method}.asked": same(OperationQuery(), OperationQuery(actor="owner", kinds=("contacts.add",)))
            for method in ("OperationHistory.page", "older", "newer", "recent")
        },
        "moment": same(datetime(2000, 1, 2, tzinfo=UTC), datetime(2100, 1, 2, tzinfo=UTC)),
        "page.before": same(None, ABSENT),
        "page.after": same(None, 1),
        "older.before": same(None, ABSENT),
        "newer.after": same(1),
        "without_hidden.changes": same(()),
        "LocationDraft": [Pair(location, replace_word(location))],
        "change.OrganisationDraft": same(OrganisationDraft(name="Œuvres & Cie")),
        "ContactCriteria": _criteria(),
        "OrganisationCriteria": _organisation_criteria(),
        "WizardState": [_state(pair) for pair in draft],
        "KeptDraft": [_kept(pair) for pair in draft],
        "save.kept": [_kept(pair) for pair in draft],
        "SaveRequest": same(SaveRequest()),
        "ContactOrder": same(*(ContactOrder(by, descending=True, language="fr") for by in SortBy)),
        "request": same("", "asked before"),
        **on_disk(draft[0], hidden),
        "ContactQuery": _queries(hidden),
        "ContactQueryRepository.page.query": _queries(hidden)[:2],
        "BusinessInformation": same(BusinessInformation()),
        "date": same(date(2026, 1, 2)),
        "before": same(datetime(2100, 1, 2, tzinfo=UTC)),
        "expired.after": same(None, (datetime(2000, 1, 2, tzinfo=UTC), 0)),
        "on": same(date(2026, 1, 2)),
        "tell": same(lambda *_: None),
        "is_cancelled": same(lambda: False),
        "days": same(366),
        "department": [Pair(WORD, NO_WORD)],
        "job_title": [Pair(WORD, NO_WORD)],
        "name": [Pair(WORD, NO_WORD)],
        "BulkChange": same(
            BulkChange(BulkAction.CONTACT_TYPE, "client"),
            BulkChange(BulkAction.LANGUAGE, "fr"),
            BulkChange(BulkAction.OWNER, "owner"),
            BulkChange(BulkAction.DEPARTMENT, "Œuvres"),
            *(BulkChange(action) for action in set(BulkAction) - set(VALUED)),
        ),
        "type_id": same(None),
        "set_language.language": same("fr"),
        "NewPerson": same(NewPerson("newcomer")),
        "Grantee": same(Grantee(Holder.USER, COLLEAGUE)),
        "rights": same(()),
        "granted": same((Right.EXPORT,)),
        "revoked": same((Right.EXPORT,)),
        "Right": same(*Right),
        "licensed": same(True, False),
        "disabled": same(True),
        "count": same(100),
        "new": [Pair(WORD, NO_WORD)],
        "set_card.contact": either,
        "why_not.contact": [*either, *same(None)],
        "members": same(()),
        "added": same((THIRD,)),
        "removed": same(()),
        "number": same(1),
        "numbers": same((1,)),
        **{
            f"{method}.number": [Pair(WORD, NO_WORD)]
            for method in ("add", "give_number", "take_number", "find")
        },
        "kind": same(_kind(lists)),
        "Lists.delete_type.kind": same(*(each.id for each in lists.attribute_types)),
        "Roles.add.kind": same(),
        "value": same(_value(lists)),
        "Lists.delete_value.value": same(*_ids_in_use(lists)),
        "replacement": same(None, _ids_in_use(lists)[0]),
        "order_values.name": same(ListName.TITLE),
        "order_values.ids": same(()),
        "order_types.ids": same(()),
        "names": same([EntityName(NamedEntity.CONTACT, "en", "person", "people")]),
        "fresh": same(True),
        "vocabulary": same(lists),
        "lists": same(lists),
        "with_contacts": same(True, False),
        "may_edit": same(False, True),
        "asked": [Pair(keys_for(p.hidden, lists, "FR"), keys_for(p.absent, lists, "FR")) for p in draft],
        "SecondFinding.alike.asked": [Pair(second_try(WORD[:-1]), second_try(NO_WORD[:-1]))],
        "keys": same(("1101", "1201"), ("0000", "9999")),
        "actor": same("", "owner"),
        "private": same(True, False),
        "contacts_added.kind": same("contacts.add", "samples.load"),
        "known": same(),
        "table": same("contact"),
        "right": same(*Right),
        "limit": same(50),
        "page": same(1),
        "status": same(OrganisationStatus.ALL),
        "former": same(True, False),
        "media": same(("call", "fax", "sms", "email", "chat")),
        "most": same(100),
        "most_entries": same(100),
        "only": same(None),
        "require_role.kind": same(None),
        "OrganisationRecords.change.original": same(OrganisationDraft(name="Œuvres & Cie")),
        "OrganisationRecords.change.mine": [Pair(organisation, replace_word(organisation))],
        "change_location.original": same(LocationDraft(name="مكتب الرياض", organisation="Œuvres & Cie")),
        "change_location.mine": [Pair(location, replace_word(location))],
        "by_place.location": [*same(""), Pair(WORD, NO_WORD)],
        "seen": same(SeenPlace()),
        "choices": same(None),
        "extension": same(""),
        "user": same(1, 2),
        "PastRepository.names.changes": same(()),
        "operations.ids": [Pair((hidden.operation,), (ABSENT,)), *same((public.operation,))],
        "groups": [Pair((public.group, hidden.contact), (public.group, ABSENT))],
        "OrganisationRepository.page_of.ids": same((public.organisation,)),
    }


def replace_word(value: Any) -> Any:
    """The same draft about nobody."""
    told = value.model_dump_json().replace(WORD, NO_WORD).replace(PHONE, NO_PHONE).replace(UID, NO_UID)
    return type(value).model_validate_json(told)


def _texts() -> Rule:
    pairs = [
        Pair(form.format(WORD), form.format(NO_WORD))
        for form in ("{}", "{} last_name", "{}@example.org", "@{}", "notes:{}", "-job:{}")
    ]
    return [*pairs, Pair(PHONE, NO_PHONE), Pair(PHONE[-5:], NO_PHONE[-5:]), *same("", "Œuvres")]


def _queries(hidden: Hidden) -> Rule:
    """Each field of the search's own language."""
    day = date(2026, 1, 2)
    by_field = {QueryField.PHONE: (PHONE, NO_PHONE), QueryField.ID: (str(hidden.contact), str(ABSENT))}
    asked = [(field, by_field.get(field, (WORD, NO_WORD))) for field in QueryField]
    return [Pair(*(read_query(f'{field}:"{value}"', day) for value in values)) for field, values in asked]


def _keys() -> Rule:
    words = [Pair(form.format(WORD), form.format(NO_WORD)) for form in ("{}@example.org", "@{}", "{}")]
    return [*words, Pair("+33467554141", "+33467554343")]


def _drafts(hidden: Hidden, public: Public) -> Rule:
    whole = secret_draft(UID, WORD, PHONE, public.contact)
    fresh = whole.model_copy(update={"uid": "", "private": False})
    related = Pair(_about(hidden.contact), _about(ABSENT))
    return [*(Pair(each, replace_word(each)) for each in (whole, fresh)), related]


def _about(contact: int) -> ContactDraft:
    members = {"kind": "group", "last_name": "Team", "language": "en", "members": (contact,)}
    return ContactDraft.model_validate({**members, "uid": ""})


def _criteria() -> Rule:
    asked: list[Pair] = []
    for name in (field.name for field in fields(ContactCriteria) if field.type == "str"):
        hidden, absent = (PHONE, NO_PHONE) if name == "phone" else (WORD, NO_WORD)
        asked.append(Pair(_by(ContactCriteria(), name, hidden), _by(ContactCriteria(), name, absent)))
    return [*asked, *same(ContactCriteria(organisation="Œuvres"), ContactCriteria(owner="owner"))]


def _by(criteria: Any, name: str, text: str) -> Any:
    return replace(criteria, **{name: text})


def _organisation_criteria() -> Rule:
    names = [field.name for field in fields(OrganisationCriteria) if field.type == "str"]
    pairs = [
        Pair(_by(OrganisationCriteria(), n, WORD), _by(OrganisationCriteria(), n, NO_WORD)) for n in names
    ]
    return [*pairs, *same(OrganisationCriteria(name="Œuvres"))]


def _state(pair: Pair) -> Pair:
    return Pair(*(WizardState(draft=each, page="namePage") for each in (pair.hidden, pair.absent)))


def _kept(pair: Pair) -> Pair:
    moment = datetime(2026, 1, 2, tzinfo=UTC)
    made = (KeptDraft(draft=each, page="namePage", kept_at=moment) for each in (pair.hidden, pair.absent))
    return Pair(*made)


def _kind(lists: Vocabulary) -> AttributeType:
    return replace(lists.attribute_types[0], label_en="Another")


def _value(lists: Vocabulary) -> ListValue:
    return replace(lists.values[0], label_en="Another")


def _ids_in_use(lists: Vocabulary) -> list[int]:
    return [each.id for each in lists.values if each.code in ("home", "mme", "chat")]
