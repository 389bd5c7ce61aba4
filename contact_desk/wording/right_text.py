# SPDX-License-Identifier: MIT
"""Rights by their names in the field, where each comes from, and why somebody may or may not (rows T05, N35)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from contact_desk.domain.access import Holder, Right, Source
from contact_desk.wording.catalogue import Words, mark

if TYPE_CHECKING:
    from contact_desk.domain.people import Audience, Explanation, Share

_LABELS = {
    Right.ADD_INDIVIDUALS: mark("Add individuals"),
    Right.MODIFY_INDIVIDUALS: mark("Modify individuals"),
    Right.DELETE_INDIVIDUALS: mark("Delete individuals"),
    Right.ADD_ORGANISATIONS: mark("Add organisations"),
    Right.MODIFY_ORGANISATIONS: mark("Modify organisations"),
    Right.DELETE_ORGANISATIONS: mark("Delete organisations"),
    Right.MODIFY_INTERACTIONS: mark("Modify interactions"),
    Right.VIEW_PRIVATE_INTERACTIONS: mark("View other people's private interactions"),
    Right.HAVE_PRIVATE_CONTACTS: mark("Have private contacts"),
    Right.ADMINISTRATOR: mark("Tracker administrator"),
    Right.RELATED_INTERACTIONS: mark("Can use related interactions page"),
    Right.VIEW_USER_HISTORY: mark("View user interaction history"),
    Right.EXPORT: mark("Export contacts"),
    Right.MANAGE_LISTS: mark("Manage lists"),
    Right.MANAGE_USERS: mark("Manage users and rights"),
}
_SOURCES = {
    Holder.USER: mark("given to this user"),
    Holder.ROLE: mark("by the role {name}"),
    Holder.WORKGROUP: mark("by the workgroup {name}"),
    Holder.EVERYBODY: mark("given to everybody"),
    Holder.UNGUARDED: mark("no users are set up"),
}
_IMPLIED = mark("{source}, as an administrator")
_REFUSALS = {
    "user_unknown": mark("{login} may not: no administrator has set {login} up as a user of this store."),
    "user_disabled": mark("{login} may not: this user is disabled."),
    "licence_missing": mark("{login} may not: the licence Tracker Access is missing."),
    "right_missing": mark(
        "{login} may not: the right “{right}” is given neither to this user, nor to a role or workgroup of theirs,"
        " nor to everybody."
    ),
}
_MAY = mark("{login} may: the right “{right}” is there ({sources}).")
_MAY_WITHOUT = mark(
    "{login} may, without a right: the contact is their own, or is shared with them for editing."
)
_ASK = mark("To ask: {administrators}.")


def right_label(right: Right | str, words: Words) -> str:
    """A right that this program does not know is called by its name."""
    return words(_LABELS[Right(right)]) if right in set(Right) else str(right)


def sources_text(sources: Iterable[Source], words: Words) -> str:
    """All from which a right comes."""
    return words("; ").join(source_text(source, words) for source in sources)


def source_text(source: Source, words: Words) -> str:
    """Whence somebody has a right, to stand in brackets behind it."""
    said = words(_SOURCES[source.holder], name=source.name)
    return words(_IMPLIED, source=said) if source.implied else said


def explanation_text(explanation: Explanation, words: Words) -> str:
    """Why a user may or may not, and whom to ask where they may not."""
    known = {"login": explanation.login, "right": right_label(explanation.right, words)}
    if explanation.refusal:
        said = words(_REFUSALS[explanation.refusal], **known)
        asked = ", ".join(explanation.standing.administrators)
        return f"{said} {words(_ASK, administrators=asked)}" if asked else said
    if explanation.as_owner:
        return words(_MAY_WITHOUT, **known)
    sources = explanation.standing.sources.get(explanation.right, ())
    return words(_MAY, **known, sources=sources_text(sources, words))


def audience_lines(audience: Audience, words: Words) -> Iterator[str]:
    """Who may know of a contact, one reason a line."""
    if not audience.private:
        yield words("This contact is public: everybody who may work with the store sees it.")
        return
    yield words("This contact is private to {owner}.", owner=audience.owner)
    for share in audience.shares:
        yield _share_text(share, words)
    if audience.by_searching:
        asked = ", ".join(audience.by_searching)
        yield words(
            "Administrators find it when they search by its owner: {administrators}.", administrators=asked
        )


def _share_text(share: Share, words: Words) -> str:
    if share.may_edit:
        return words("It is shared with {login}, who may edit it.", login=share.login)
    return words("It is shared with {login}, who may read it.", login=share.login)
