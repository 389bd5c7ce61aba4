# SPDX-License-Identifier: MIT
"""What one entity is called in one language: for one, for several, and in French the gender."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from contact_desk.domain.entity_names import OWN_NAMES, EntityName, Gender, NamedEntity
from contact_desk.domain.errors import FieldError
from contact_desk.ui.widgets.choice_field import ChoiceField
from contact_desk.ui.widgets.row import Row
from contact_desk.ui.widgets.text_fields import LineField
from contact_desk.wording.catalogue import Words, mark
from contact_desk.wording.error_text import sentence

_LABELS = {
    "singular": mark("{entity}, one"),
    "plural": mark("{entity}, several"),
    "gender": mark("{entity}, gender"),
}
_GENDERS = {Gender.FEMININE: mark("Feminine"), Gender.MASCULINE: mark("Masculine")}


class NameRow(Row):
    """`typed` is called with the name as it is typed now, at every keystroke."""

    def __init__(self, words: Words, entity: NamedEntity, typed: Callable[[EntityName], None]) -> None:
        self.name = EntityName(entity, words.language)
        self._typed = typed
        self._lines = {
            number: LineField(words, f"{entity}_{number}", partial(_label, entity, number))
            for number in ("singular", "plural")
        }
        self._gender = _GenderField(
            words,
            f"{entity}_gender",
            partial(_label, entity, "gender"),
            lambda spoken: [(gender.value, spoken(label)) for gender, label in _GENDERS.items()],
        )
        super().__init__(*((line, 3) for line in self._lines.values()), (self._gender, 2))
        for line in self._lines.values():
            line.changed.connect(self._keep)
        self._gender.changed.connect(self._keep)

    def show_name(self, name: EntityName) -> None:
        """In its language, over the program's own words in grey."""
        self.name = name
        own = OWN_NAMES[name.key]
        for number, line in self._lines.items():
            line.line.setPlaceholderText(getattr(own, number))
            line.load(getattr(name, number))
            line.say_nothing()
        self._gender.load((name.gender or own.gender).value)
        self._gender.setVisible(bool(own.gender))

    def tell(self, errors: Iterable[FieldError]) -> bool:
        """Say those that are about this row at their fields; tells whether there was one."""
        told = False
        for error in errors:
            entity, language, number = error.field.split(".")
            if (entity, language) == (self.name.entity, self.name.language):
                self._lines[number].tell("bad", partial(sentence, error))
                if not told:
                    self._lines[number].editor.setFocus()
                told = True
        return told

    def _keep(self, _text: str) -> None:
        texts = {number: line.text() for number, line in self._lines.items()}
        gender = Gender(self._gender.text()) if OWN_NAMES[self.name.key].gender else Gender.NONE
        self.name = EntityName(self.name.entity, self.name.language, **texts, gender=gender)
        for line in self._lines.values():
            line.was_typed_in()
        self._typed(self.name)


class _GenderField(ChoiceField):
    def how_to_use(self) -> str:
        # A closed list is told by what is chosen, which is the same for several entities.
        return self.label_text()


def own_word(entity: NamedEntity, words: Words) -> str:
    """The program's own word, however the store calls it."""
    word = OWN_NAMES[entity, words.language].singular
    return word[:1].upper() + word[1:]


def _label(entity: NamedEntity, part: str, words: Words) -> str:
    return words(_LABELS[part], entity=own_word(entity, words))
