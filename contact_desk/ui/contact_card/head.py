# SPDX-License-Identifier: MIT
"""The head of a card: disc, name, work, first number and e-mail, chips; above whatever tab is open (row C05)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from contact_desk.domain.contact import Contact
from contact_desk.domain.name_order import whole_name
from contact_desk.domain.names import initials
from contact_desk.domain.vocabulary import ListName
from contact_desk.ui.contact_card.chips import Chips, chip_texts, tag_texts
from contact_desk.ui.contact_card.core_facts import core_facts
from contact_desk.ui.contact_card.details import Reader
from contact_desk.ui.contact_list.model import one_line
from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.theme import restyle, scale
from contact_desk.ui.widgets.avatar import Avatar
from contact_desk.ui.widgets.flow import Flow
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.tall_area import TallArea

# Absolute: a name from right to left begins where those of other contacts do.
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
_NARROW = 30  # letters, below which the name stands under the disc
_SIDE = 18  # px beside it
_LEAST_LINES = 2
_STAR = 28  # px of the design: hardly higher than the chips that it stands beside
_LONG_NAME = 60  # letters, beyond which a name in the largest type leaves little room for the rest


class ContactHead(QWidget):
    """Shows what it is given and asks nobody."""

    def __init__(self) -> None:
        super().__init__()
        self.avatar = Avatar()
        self.name = plain_label(role="title", wrap=True)
        self.subtitle = plain_label(role="muted", wrap=True)
        self.reach = plain_label(role="muted", wrap=True)
        for label in (self.name, self.subtitle, self.reach):
            label.setAlignment(_LEFT)
        self.chips = Chips()
        self.edit_button = QPushButton(icon(Icon.EDIT), "")
        self.edit_button.setObjectName("editContactButton")
        self.activity_button = QPushButton(icon(Icon.RETIRE), "")
        self.activity_button.setObjectName("switchActivityButton")
        self.star_button = QToolButton()
        restyle(self.star_button, quiet=True, slim=True)
        self.star_button.setObjectName("favouriteButton")
        self.star_button.setFixedHeight(round(_STAR * scale()))
        self.star_button.setCheckable(True)
        self.star_button.setIcon(icon(Icon.NO_FAVOURITE))
        self.buttons = Flow(spacing=8)
        self._arrange()

    def show_contact(self, contact: Contact, reader: Reader) -> None:
        draft = contact.draft
        letters = initials(draft.first_name, draft.last_name, draft.organisation)
        self.avatar.show_initials(letters, contact.id)
        name = one_line(_name(contact, reader))
        restyle(self.name, role="section" if len(name) > _LONG_NAME else "title")
        self.name.setText(name)
        employer = draft.organisation if contact.full_name else ""
        work = [one_line(part) for part in (draft.job_title, employer)]
        self.subtitle.setText(" · ".join(filter(None, work)))
        self.subtitle.setVisible(bool(self.subtitle.text()))
        self.reach.setText(core_facts(contact, reader))
        self.reach.setVisible(bool(self.reach.text()))
        self.chips.show_chips(chip_texts(contact, reader))
        self.chips.add_tags(tag_texts(contact, reader), reader.words)
        self.edit_button.setText(reader.words("Edit…"))
        self.edit_button.setToolTip(reader.words("Open the properties (F2)"))
        self.star_button.setAccessibleName(reader.words("Favourite"))
        is_active = contact.activity.is_active()
        self.activity_button.setText(reader.words("Deactivate") if is_active else reader.words("Reactivate"))

    def make_room(self, wanted: bool) -> None:
        """Where not all has room, the disc gives way: it alone says nothing."""
        self.avatar.setVisible(not wanted)

    def fold(self, width: int) -> None:
        """The name stands beside the disc where `width` (px) has room for it, and under it elsewhere."""
        room, disc = width - 2 * _SIDE, self.avatar.width() + self._row.spacing()
        beside = disc + self.name.minimumSizeHint().width()
        narrow = room < max(beside, _NARROW * self.fontMetrics().averageCharWidth())
        ways = QBoxLayout.Direction
        for label in (self.name, self.subtitle, self.reach):
            # A word that is just as wide as its label would never be broken.
            label.setMaximumWidth(room if narrow or self.avatar.isHidden() else room - disc)
        self._row.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)

    def _arrange(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addStretch(1)
        names.addWidget(self.name)
        names.addWidget(self.subtitle)
        names.addWidget(self.reach)
        names.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(12)
        self._row.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._row.addLayout(names, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_SIDE, 16, _SIDE, 8)
        layout.setSpacing(12)
        layout.addLayout(self._row)
        beside_chips = QHBoxLayout()
        beside_chips.addWidget(self.chips, 1)
        beside_chips.addWidget(self.star_button, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(beside_chips)
        for button in (self.edit_button, self.activity_button):
            self.buttons.addWidget(button)
        layout.addLayout(self.buttons)


class HeadArea(TallArea):
    """As high as its head, but never so high that the tabs below have no room: then it scrolls, by keyboard too."""

    def __init__(self, head: ContactHead) -> None:
        super().__init__(head)
        self._head = head
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        # Layouts ask one another: only what they agree on counts.
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(self._take_or_leave_focus)
        self.verticalScrollBar().rangeChanged.connect(self._look_again)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), _LEAST_LINES * self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._head.fold(event.size().width())
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _look_again(self, _least: int, _most: int) -> None:
        self._settled.start()

    def _take_or_leave_focus(self) -> None:
        # Those that wait for their turn may still find room for all.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        scrolls, policies = self.verticalScrollBar().maximum() > 0, Qt.FocusPolicy
        self.setFocusPolicy(policies.StrongFocus if scrolls else policies.NoFocus)


def _name(contact: Contact, reader: Reader) -> str:
    draft = contact.draft
    title = reader.vocabulary.label(ListName.TITLE, draft.title, reader.words.language)
    names = (draft.first_name, draft.middle_name, draft.last_name, draft.suffix)
    name = whole_name(title, *names, order=reader.words.name_order, kind=draft.kind)
    return name if contact.full_name else draft.organisation
