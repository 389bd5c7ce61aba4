# SPDX-License-Identifier: MIT
"""Users, roles and rights, for scripts and for people; and rights as they are named on the command line."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from difflib import get_close_matches
from typing import Any

from contact_desk.cli.output import Answer, aligned
from contact_desk.cli.wrong_use import WrongUse
from contact_desk.domain.access import Right
from contact_desk.domain.changes import Changes
from contact_desk.domain.people import People, Person, Role, RoleKind
from contact_desk.wording.catalogue import Words, mark
from contact_desk.wording.right_text import right_label

_KINDS = {RoleKind.ROLE: mark("role"), RoleKind.WORKGROUP: mark("workgroup")}


def read_rights(names: Iterable[str]) -> list[Right]:
    """Raises `WrongUse` for a right that there is not."""
    return [_read_right(name) for name in names]


def done(changes: Changes, words: Words) -> Answer:
    """What a command says that changed something, or found it so already."""
    if changes.operation is None:
        return Answer({"operation": None}, [words("It was so already; nothing was changed.")])
    said = words("Done; this was operation {operation}.", operation=changes.operation)
    return Answer({"operation": changes.operation}, [said])


def people_document(people: People) -> dict[str, Any]:
    return {
        "users": [_person_document(person) for person in people.users],
        "everybody": _names(people.everybody),
        "licences": {"held": people.licences.held, "taken": people.licences.taken},
    }


def people_text(people: People, words: Words) -> list[str]:
    """A row a user, and below what everybody may do and how many licences are taken."""
    if not people.users:
        return [words("No users are set up: everybody may do everything.")]
    header = (words("Login"), words("Name"), words("Licence"), words("Roles"), words("Rights"))
    lines = aligned([header, *(_person_row(person, words) for person in people.users)])
    return [*lines, "", *_everybody_text(people, words), *_licences_text(people, words)]


def roles_document(people: People) -> dict[str, Any]:
    return {"roles": [_role_document(role) for role in people.roles], "everybody": _names(people.everybody)}


def roles_text(people: People, words: Words) -> list[str]:
    """A row a role or workgroup, and below what everybody may do."""
    header = (words("Name"), words("Kind"), words("Members"), words("Rights"))
    rows = [
        (role.name, words(_KINDS[role.kind]), ", ".join(role.members), _labels(role.rights, words))
        for role in people.roles
    ]
    lines = aligned([header, *rows]) if rows else [words("There are no roles and no workgroups.")]
    return [*lines, "", *_everybody_text(people, words)]


def _read_right(name: str) -> Right:
    if name in set(Right):
        return Right(name)
    near = get_close_matches(name, list(Right), n=1)
    if near:
        raise WrongUse(mark("There is no right {name}. Is {near} meant?"), name=name, near=near[0])
    raise WrongUse(mark("There is no right {name}; “user list” names those in use."), name=name)


def _person_document(person: Person) -> dict[str, Any]:
    return {
        "id": person.id,
        "login": person.login,
        "name": person.name,
        "email": person.email,
        "licensed": person.licensed,
        "disabled": person.disabled,
        "card": person.card,
        "roles": list(person.roles),
        "rights": _names(person.rights),
        "effective": _names(right for right in Right if person.standing.has(right)),
    }


def _role_document(role: Role) -> dict[str, Any]:
    return {
        "id": role.id,
        "name": role.name,
        "kind": role.kind.value,
        "members": list(role.members),
        "rights": _names(role.rights),
    }


def _person_row(person: Person, words: Words) -> tuple[str, ...]:
    licence = words("disabled") if person.disabled else words("yes") if person.licensed else words("no")
    return (person.login, person.name, licence, ", ".join(person.roles), _labels(person.rights, words))


def _everybody_text(people: People, words: Words) -> list[str]:
    if not people.everybody:
        return []
    return [words("Everybody: {rights}", rights=_labels(people.everybody, words))]


def _licences_text(people: People, words: Words) -> list[str]:
    if not people.licences.held:
        return []
    numbers = {name: words.number(getattr(people.licences, name)) for name in ("held", "taken")}
    return [words("Licences: {taken} of {held} are taken.", **numbers)]


def _names(rights: Iterable[Right]) -> list[str]:
    """In the order of the contract."""
    given = set(rights)
    return [right.value for right in Right if right in given]


def _labels(rights: Collection[Right], words: Words) -> str:
    return ", ".join(right_label(right, words) for right in Right if right in rights)
