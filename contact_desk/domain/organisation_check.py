# SPDX-License-Identifier: MIT
"""What is wrong with the draft of an organisation or a location, before it meets the store."""

from __future__ import annotations

from contact_desk.domain.attribute import Entity
from contact_desk.domain.draft_check import check_choice, check_parts, check_texts, is_seen
from contact_desk.domain.errors import FieldError
from contact_desk.domain.organisation_draft import LocationDraft, OrganisationDraft
from contact_desk.domain.vocabulary import ListName, Vocabulary


def check_organisation(draft: OrganisationDraft, vocabulary: Vocabulary, *, region: str) -> list[FieldError]:
    """All faults, in the order of the pages; whether the name is taken only the store knows."""
    return [
        *check_texts(draft),
        *_required("name", draft.name),
        *check_choice("type", ListName.ORGANISATION_TYPE, draft.type, vocabulary),
        *check_parts(draft, Entity.ORGANISATION, vocabulary, region=region),
    ]


def check_location(draft: LocationDraft, vocabulary: Vocabulary, *, region: str) -> list[FieldError]:
    """All faults, in the order of the pages; a location without an organisation is none (row T29)."""
    return [
        *check_texts(draft),
        *_required("name", draft.name),
        *_required("organisation", draft.organisation),
        *check_parts(draft, Entity.LOCATION, vocabulary, region=region),
    ]


def _required(path: str, text: str) -> list[FieldError]:
    return [] if is_seen(text) else [FieldError(path, "required")]
