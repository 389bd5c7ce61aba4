# SPDX-License-Identifier: MIT
"""Words whose buttons have no letter to press with Alt: pages that stand under one another would give each twice."""

from __future__ import annotations

import re

from contact_desk.wording.catalogue import Words

_LETTER = re.compile(r"&(?=\w)")


class WordsWithoutLetters(Words):
    def __init__(self, words: Words) -> None:
        super().__init__(words.language, words.name_order, words.names)

    def template(self, message: str) -> str:
        return _LETTER.sub("", super().template(message))
