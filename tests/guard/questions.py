# SPDX-License-Identifier: MIT
"""What each parameter of a door is asked with: by what is hidden, and by what never was."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from contact_desk.domain.access import Holder, Right
from contact_desk.domain.attribute import AttributeType
from contact_desk.domain.bulk_change import VALUED, BulkAction, BulkChange
from contact_desk.domain.contact_order import ContactOrder, SortBy
from contact_desk.domain.draft import BusinessInformation, ContactDraft
from contact_desk.domain.duplicate_keys import keys_for
from contact_desk.domain.entity_names import EntityName, NamedEntity
from contact_desk.domain.kept_draft import KeptDraft, WizardState
from contact_desk.domain.operation_page import OperationQuery
from contact_desk.domain.organisation import OrganisationStatus, SeenPlace
from contact_desk.domain.organisation_draft import LocationDraft, OrganisationDraft
from contact_desk.domain.people import Grantee, NewPerson
from contact_desk.domain.query_fields import CHOICES, DATES, QueryField
from contact_desk.domain.query_offer import NOT_OFFERED
from contact_desk.domain.save_request import SaveRequest
from contact_desk.domain.second_try import second_try
from contact_desk.domain.tag import Tag
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
from tests.guard.questions_by_text import criteria, keys, organisation_criteria, queries, texts
from tests.guard.questions_on_disk import on_disk
from tests.store.colleagues import COLLEAGUE

# They choose how an answer is cut or written, and can name no contact.
_CUTTING = ("limit", "page", "most", "extension", "only", "status", "direction", "medium", "choices")
LEFT_OUT = frozenset([*_CUTTING, "former", "seen", "create_attributes", "password"])


# Of these the store is asked for the values that there are.
_OF_THE_STORE = set(QueryField) - NOT_OFFERED - DATES - set(CHOICES) - {QueryField.TYPE}
_VALUED = same(*sorted(_OF_THE_STORE))


def rules(hidden: Hidden, public: Public, lists: Vocabulary) -> dict[str, Rule]:
    """By `Class.method.parameter`, `method.parameter`, `parameter` or annotation, in this order."""
    contact = [Pair(hidden.contact, ABSENT)]
    either = [*contact, *same(public.contact)]
    several = [
        Pair((hidden.contact,), (ABSENT,)),
        Pair((hidden.contact, public.contact), (ABSENT, public.contact)),
    ]
    asked_texts = texts()
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
        "text": asked_texts,
        "address": asked_texts,
        "email": asked_texts,
        "key": keys(),
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
        "undo_in_part.without": same((), {("contact", public.contact, "last_name")}),
        "LocationDraft": [Pair(location, replace_word(location))],
        "change.OrganisationDraft": same(OrganisationDraft(name="Œuvres & Cie")),
        "ContactCriteria": criteria(),
        "OrganisationCriteria": organisation_criteria(),
        "WizardState": [_state(pair) for pair in draft],
        "KeptDraft": [_kept(pair) for pair in draft],
        "save.kept": [_kept(pair) for pair in draft],
        "SaveRequest": same(SaveRequest()),
        "ContactOrder": same(*(ContactOrder(by, descending=True, language="fr") for by in SortBy)),
        "request": same("", "asked before"),
        **on_disk(draft[0], hidden),
        "ContactQuery": queries(hidden),
        "ContactQueryRepository.page.query": queries(hidden)[:2],
        "BusinessInformation": same(BusinessInformation()),
        "date": same(date(2026, 1, 2)),
        "values.field": _VALUED,
        # Tags are the repository of tags' to tell.
        "QueryValueRepository.values.field": same(*sorted(_OF_THE_STORE - {QueryField.TAG})),
        "of.field": _VALUED,
        "before": same(datetime(2100, 1, 2, tzinfo=UTC)),
        "expired.after": same(None, (datetime(2000, 1, 2, tzinfo=UTC), 0)),
        "on": same(date(2026, 1, 2)),
        "tell": same(lambda *_: None),
        "is_cancelled": same(lambda: False),
        "is_wanted": same(lambda: True),
        "days": same(366),
        "department": [Pair(WORD, NO_WORD)],
        "job_title": [Pair(WORD, NO_WORD)],
        "name": [Pair(WORD, NO_WORD)],
        "Tag": [Pair(Tag(WORD), Tag(NO_WORD))],
        **{f"SavedFilters.{method}.query": same("Œuvres") for method in ("save", "change")},
        "shared": same(False, True),
        "was": [*same(""), Pair(WORD, NO_WORD)],
        "Tags.delete.replacement": same("", "other"),
        "Tags.order.ids": same(()),
        "TagRepository.counted.key": [Pair(WORD, NO_WORD)],
        "BulkChange": same(
            BulkChange(BulkAction.CONTACT_TYPE, "client"),
            BulkChange(BulkAction.LANGUAGE, "fr"),
            BulkChange(BulkAction.OWNER, "owner"),
            BulkChange(BulkAction.DEPARTMENT, "Œuvres"),
            BulkChange(BulkAction.TAG, "Œuvres"),
            BulkChange(BulkAction.UNTAG, "Œuvres"),
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


def _drafts(hidden: Hidden, public: Public) -> Rule:
    whole = secret_draft(UID, WORD, PHONE, public.contact)
    fresh = whole.model_copy(update={"uid": "", "private": False})
    related = Pair(_about(hidden.contact), _about(ABSENT))
    return [*(Pair(each, replace_word(each)) for each in (whole, fresh)), related]


def _about(contact: int) -> ContactDraft:
    members = {"kind": "group", "last_name": "Team", "language": "en", "members": (contact,)}
    return ContactDraft.model_validate({**members, "uid": ""})


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
