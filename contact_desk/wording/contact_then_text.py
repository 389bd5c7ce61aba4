# SPDX-License-Identifier: MIT
"""What a contact had at a moment of the past, a line a value; with the names that others have today."""

from __future__ import annotations

from contact_desk.domain.journal import Operation
from contact_desk.domain.record_past import ContactThen, PastOperation, RecordPast
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.wording.catalogue import Words
from contact_desk.wording.past_text import PastLine, PastText


def then_lines(then: ContactThen, lists: Vocabulary, words: Words) -> list[PastLine]:
    """`new` is the value then; none where it was not there yet."""
    past = PastOperation(Operation(0, "", "", "", then.moment), then.rows)
    text = PastText(words, lists, RecordPast((past,), then.names, True, contact=then.contact))
    return [line for row in then.rows for line in text.lines(row)]
