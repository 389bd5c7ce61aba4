# SPDX-License-Identifier: MIT
"""What is wrong with a draft before it meets the store: the rules that need no other contact.

The same function serves the wizard (a page shows the errors of its own fields), `contact add` and the store.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from contact_desk.domain.attribute import Entity
from contact_desk.domain.country import country_code
from contact_desk.domain.draft import ContactDraft, InteractionAddressDraft, texts
from contact_desk.domain.email import email_problem
from contact_desk.domain.errors import FieldError
from contact_desk.domain.interaction_address import AddressKind, kind_of, line_key
from contact_desk.domain.language import is_language
from contact_desk.domain.organisation_draft import RecordDraft
from contact_desk.domain.personal_check import check_dates, check_relations
from contact_desk.domain.phone_extension import is_extension
from contact_desk.domain.vocabulary import ListName, Vocabulary

LONGEST_LINE = 500
LONGEST_TEXT = 100_000
MOST_IN_A_LIST = 1_000
_LONG_FIELDS = frozenset({"notes"})


def check_draft(
    draft: ContactDraft, vocabulary: Vocabulary, *, region: str, create_attributes: bool = False
) -> list[FieldError]:
    """All faults of a draft, in the order of the pages.

    `region` (ISO 3166) is where national numbers are read, unless the business address names a country; with
    `create_attributes` an attribute that is not defined is no fault, since it will be made.
    """
    return [
        *check_texts(draft),
        *_check_name(draft),
        *_check_choices(draft, vocabulary),
        *check_parts(draft, Entity.CONTACT, vocabulary, region=region, create_attributes=create_attributes),
        *_check_lists(draft),
        *check_dates(draft),
        *check_relations(draft),
    ]


def check_parts(
    draft: RecordDraft,
    entity: Entity,
    vocabulary: Vocabulary,
    *,
    region: str,
    create_attributes: bool = False,
) -> Iterator[FieldError]:
    """The faults of what contacts, organisations and locations share: the business block, the lists, attributes."""
    region = country_code(draft.business.country) or region
    yield from _check_business(draft)
    yield from _check_addresses(draft, vocabulary)
    yield from _check_interaction_addresses(draft, vocabulary, region)
    yield from _check_attributes(draft, entity, vocabulary, create_attributes)
    yield from _check_lengths(draft)


def text_problem(text: str, *, long: bool = False) -> FieldError | None:
    """What forbids a text in any field (the error's `field` is empty), or None.

    Line breaks and tabs are for long texts only; other control characters and lone surrogates are for none: no
    engine could keep them, or no screen show them.
    """
    longest = LONGEST_TEXT if long else LONGEST_LINE
    if len(text) > longest:
        return FieldError("", "too_long", {"longest": longest, "length": len(text)})
    # Nearly every text is: that spares asking letter by letter.
    if text.isprintable():
        return None
    allowed = "\n\r\t" if long else ""
    if any(unicodedata.category(letter) in {"Cc", "Cs"} and letter not in allowed for letter in text):
        return FieldError("", "control_characters")
    return None


def check_texts(draft: RecordDraft) -> Iterator[FieldError]:
    """What no field of any draft may hold."""
    for path, text in texts(draft):
        long = path in _LONG_FIELDS or path.startswith("attributes.")
        if problem := text_problem(text, long=long):
            yield FieldError(path, problem.code, problem.parameters)


def _check_name(draft: ContactDraft) -> Iterator[FieldError]:
    if not is_seen(draft.last_name) and not is_seen(draft.organisation):
        yield FieldError("last_name", "name_or_organisation_required")
    if draft.is_group():
        for name in ("first_name", "middle_name"):
            if getattr(draft, name).strip():
                yield FieldError(name, "group_has_no_first_name")
    if draft.location.strip() and not draft.organisation.strip():
        yield FieldError("location", "location_without_organisation")
    if draft.language and not is_language(draft.language):
        yield FieldError("language", "unknown_language")


def is_seen(name: str) -> bool:
    """Whether anything of a name can be seen: spaces and format characters (zero-width, direction) cannot."""
    return any(unicodedata.category(letter) not in {"Zs", "Zl", "Zp", "Cf"} for letter in name.strip())


def _check_choices(draft: ContactDraft, vocabulary: Vocabulary) -> Iterator[FieldError]:
    yield from check_choice("title", ListName.TITLE, draft.title, vocabulary)
    yield from check_choice("contact_type", ListName.CONTACT_TYPE, draft.contact_type, vocabulary)


def check_choice(path: str, name: ListName, text: str, vocabulary: Vocabulary) -> Iterator[FieldError]:
    """Whether `text` is a value of the list that a new record may choose; nothing chosen is no fault."""
    if not text.strip():
        return
    value = vocabulary.find(name, text)
    if value is None or not value.offered:
        yield FieldError(path, "unknown_value", {"value": text[:LONGEST_LINE]})
    elif value.retired:
        labels = {"value_en": value.label_en, "value_fr": value.label_fr}
        yield FieldError(path, "retired_value", {"value": text[:LONGEST_LINE], **labels})


def _check_business(draft: RecordDraft) -> Iterator[FieldError]:
    email = draft.business.email.strip()
    if email and (code := email_problem(email)):
        yield FieldError("business.email", code)
    if not is_extension(draft.business.extension.strip()):
        yield FieldError("business.extension", "bad_extension")


def _check_addresses(draft: RecordDraft, vocabulary: Vocabulary) -> Iterator[FieldError]:
    for index, address in enumerate(draft.addresses):
        path = f"addresses[{index}].type"
        if not address.type.strip():
            yield FieldError(path, "required")
        yield from check_choice(path, ListName.ADDRESS_TYPE, address.type, vocabulary)


def _check_interaction_addresses(
    draft: RecordDraft, vocabulary: Vocabulary, region: str
) -> Iterator[FieldError]:
    earlier = set()
    for index, line in enumerate(draft.interaction_addresses):
        path = f"interaction_addresses[{index}]"
        for error in check_interaction_address(line, vocabulary):
            yield FieldError(f"{path}.{error.field}", error.code, error.parameters)
        key = line_key(_with_code(line, vocabulary), region)
        if key in earlier:
            yield FieldError(f"{path}.value", "twice_in_the_list", {"value": line.value[:LONGEST_LINE]})
        if key is not None:
            earlier.add(key)


def _with_code(line: InteractionAddressDraft, vocabulary: Vocabulary) -> InteractionAddressDraft:
    value = vocabulary.find(ListName.INTERACTION_ADDRESS_TYPE, line.type) if line.type.strip() else None
    return line.model_copy(update={"type": value.code}) if value else line


def check_interaction_address(line: InteractionAddressDraft, vocabulary: Vocabulary) -> list[FieldError]:
    """The faults of one line alone, as the dialog shows them; `field` is type, subtype, value or extension."""
    errors = []
    for name, text in (("type", line.type), ("value", line.value)):
        if not text.strip():
            errors.append(FieldError(name, "required"))
    errors += check_choice("type", ListName.INTERACTION_ADDRESS_TYPE, line.type, vocabulary)
    errors += check_choice("subtype", ListName.INTERACTION_ADDRESS_SUBTYPE, line.subtype, vocabulary)
    value = line.value.strip()
    if value and kind_of(line.type, vocabulary) is AddressKind.EMAIL and (code := email_problem(value)):
        errors.append(FieldError("value", code))
    if not is_extension(line.extension.strip()):
        errors.append(FieldError("extension", "bad_extension"))
    return errors


def _check_attributes(
    draft: RecordDraft, entity: Entity, vocabulary: Vocabulary, create: bool
) -> Iterator[FieldError]:
    types = {kind.code: kind for kind in vocabulary.attribute_types if kind.entity is entity}
    for code, value in draft.attributes.items():
        path = f"attributes.{code}"
        if code in types:
            if types[code].retired:
                yield FieldError(path, "retired_value", {"value": code[:LONGEST_LINE], "record": "attribute"})
            elif problem := types[code].problem(value):
                yield FieldError(path, problem, {"value": value[:LONGEST_LINE]})
        elif not create:
            yield FieldError(path, "unknown_attribute", {"name": code[:LONGEST_LINE]})
        elif not code.strip() or text_problem(code):
            yield FieldError("attributes", "bad_attribute_name")


def _check_lists(draft: ContactDraft) -> Iterator[FieldError]:
    if draft.members and not draft.is_group():
        yield FieldError("members", "only_groups_have_members")
    yield from _too_many(draft, "members", "tags", "relations")


def _check_lengths(draft: RecordDraft) -> Iterator[FieldError]:
    return _too_many(draft, "addresses", "interaction_addresses")


def _too_many(draft: RecordDraft, *names: str) -> Iterator[FieldError]:
    for name in names:
        if len(getattr(draft, name)) > MOST_IN_A_LIST:
            yield FieldError(name, "too_many", {"most": MOST_IN_A_LIST})
