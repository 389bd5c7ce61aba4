# SPDX-License-Identifier: MIT
"""The store's list of tags, which tags contacts have, and one tag taken for another on all of them (row X10)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from sqlalchemy import ColumnElement, Connection, and_, delete, exists, func, insert, literal, select, update

from contact_desk.domain.access import Standing, User
from contact_desk.domain.tag import Tag, TagUse, tag_key
from contact_desk.store import tables
from contact_desk.store.repositories.activity import may_modify
from contact_desk.store.repositories.record_keys import in_portions
from contact_desk.store.visibility import listed, visible

MOST_OFFERED = 1000
_tag, _given, _contact = tables.tag.c, tables.contact_tag.c, tables.contact.c


class TagRepository:
    def __init__(self, connection: Connection, user: User, standing: Standing) -> None:
        self._connection = connection
        self._user = user
        self._standing = standing

    def in_use(self, most: int = MOST_OFFERED) -> tuple[str, ...]:
        """Tags that contacts of the list have, in the order of their keys: from one to the next by the index."""
        if self._connection.dialect.name == "postgresql":
            # As the server's own rule has it (`store.guard_tags`), and without looking each of them through.
            return tuple(self._connection.scalars(select(func.contact_desk_tags_in_use(most))))
        first = select(self._next(literal("")).label("key")).cte("used", recursive=True)
        after = select(self._next(first.c.key)).where(first.c.key.is_not(None))
        used = first.union_all(after)
        written = (
            select(_given.name)
            .where(_given.name_key == used.c.key, self._on_somebody())
            .limit(1)
            .scalar_subquery()
        )
        query = select(written).where(used.c.key.is_not(None)).limit(most)
        return tuple(name for name in self._connection.scalars(query) if name)

    def uses(self) -> dict[str, TagUse]:
        """By key; counts that leave others' private contacts out. What lies in the trash counts too."""
        query = select(_given.name_key, func.min(_given.name), func.count()).where(self._seen())
        rows = self._connection.execute(query.group_by(_given.name_key))
        return {key: TagUse(name, count) for key, name, count in rows}

    def count(self, key: str) -> int:
        """As `uses`, of one tag."""
        having = (
            select(func.count()).select_from(tables.contact_tag).where(_given.name_key == key, self._seen())
        )
        return int(self._connection.execute(having).scalar_one())

    def add(self, tag: Tag) -> int:
        row = {"name": tag.name, "name_key": tag.key, "colour": tag.colour.value, "position": tag.position}
        added = insert(tables.tag).values(row).returning(_tag.id)
        return int(self._connection.execute(added).scalar_one())

    def change(self, tag: Tag) -> None:
        """Its name and colour."""
        values = {"name": tag.name, "name_key": tag.key, "colour": tag.colour.value}
        self._connection.execute(update(tables.tag).where(_tag.id == tag.id).values(values))

    def delete(self, tag: int) -> None:
        self._connection.execute(delete(tables.tag).where(_tag.id == tag))

    def order(self, ids: Sequence[int]) -> None:
        for position, row in enumerate(ids):
            query = update(tables.tag).where(_tag.id == row, _tag.position != position)
            self._connection.execute(query.values(position=position))

    def counted(self, contacts: Collection[int], key: str) -> dict[int, tuple[bool, int]]:
        """Of each of these, in this order: whether it has the tag, and how many tags it has."""
        having, counts = set(), Counter[int]()
        for portion in in_portions(contacts):
            query = select(_given.contact_id, _given.name_key).where(_given.contact_id.in_(portion))
            for row in self._connection.execute(query.where(self._seen())):
                counts[row.contact_id] += 1
                if row.name_key == key:
                    having.add(row.contact_id)
        return {number: (number in having, counts[number]) for number in contacts}

    def give(self, contacts: Collection[int], name: str) -> None:
        """To contacts that have it not: it comes last."""
        last = select(func.max(_given.position)).where(_given.contact_id == _contact.id)
        place = func.coalesce(last.correlate(tables.contact).scalar_subquery(), -1) + 1
        for portion in in_portions(contacts):
            rows = select(_contact.id, place, literal(name), literal(tag_key(name)))
            columns = ("contact_id", "position", "name", "name_key")
            rows = rows.where(_contact.id.in_(portion)).order_by(_contact.id)
            self._connection.execute(insert(tables.contact_tag).from_select(columns, rows))

    def take(self, contacts: Collection[int], key: str) -> None:
        for portion in in_portions(contacts):
            mine = (_given.contact_id.in_(portion), _given.name_key == key)
            self._connection.execute(delete(tables.contact_tag).where(*mine))

    def take_for(self, key: str, other: Tag | None) -> frozenset[int]:
        """Give the contacts that have one tag another one instead, or none; gives those that were changed.

        Whom the user may not change keeps it, and so does whom they may not know of.
        """
        may = and_(visible(self._user), may_modify(self._user, self._standing))
        theirs = select(_contact.id).join(tables.contact_tag, _given.contact_id == _contact.id)
        having = theirs.where(_given.name_key == key, may)
        if other is not None and other.key == key:
            having = having.where(_given.name != other.name)
        # In one order for all writers, and as whoever points at a contact holds it.
        held = having.order_by(_contact.id).with_for_update(key_share=True, of=tables.contact)
        contacts = list(self._connection.scalars(held))
        for portion in in_portions(contacts):
            mine = and_(_given.contact_id.in_(portion), _given.name_key == key)
            if other is None:
                self._connection.execute(delete(tables.contact_tag).where(mine))
            else:
                self._rename(mine, key, other)
        return frozenset(contacts)

    def _rename(self, mine: ColumnElement[bool], key: str, other: Tag) -> None:
        """Whoever has both has one of them from now on."""
        if other.key != key:
            twin = tables.contact_tag.alias()
            both = exists().where(twin.c.contact_id == _given.contact_id, twin.c.name_key == other.key)
            self._connection.execute(delete(tables.contact_tag).where(mine, both))
        values = {"name": other.name, "name_key": other.key}
        self._connection.execute(update(tables.contact_tag).where(mine).values(values))

    def _next(self, key: ColumnElement[str]) -> ColumnElement[str]:
        query = select(_given.name_key).where(_given.name_key > key, self._on_somebody())
        return query.order_by(_given.name_key).limit(1).scalar_subquery()

    def _on_somebody(self) -> ColumnElement[bool]:
        """It is on a contact that the user finds in the list."""
        return exists().where(_contact.id == _given.contact_id, listed(self._user))

    def _seen(self) -> ColumnElement[bool]:
        return exists().where(_contact.id == _given.contact_id, visible(self._user))
