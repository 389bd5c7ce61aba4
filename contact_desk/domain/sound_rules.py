# SPDX-License-Identifier: MIT
"""Which letters of a French name make which sound: at each place the first rule that fits, as `french_sound` reads.

A vowel's sign is its letter, but U is ou, Y is u, X is eu, and 1, 2, 3 are the nasals of vin, vent, vont; C is ch.
The letters come folded; a last E is an é.
"""

from __future__ import annotations

_NASAL = "(?=[^aeiouynE]|$)"
"""Behind an n: a vowel or another n would let it sound."""
_NASAL_M = "(?=[bp]|[st][a-zE])"
_BEFORE_SOFT = "(?=[eiyE])"

_ENDS = (
    ("es?$", ""),
    ("erc?qu?s?$|ercs?$", "ER"),
    ("(?:er|ers|ez|ets?|est)$", "E"),
    ("(?:ai|ay|ei|ey)(?:ts?|es?|[sxd])?$", "E"),
    ("en$", "EN"),
    ("man+s?$", "MAN"),
    ("st+s?$|(?<!s)s$|z$", ""),
    ("(?<=u)x$|(?<=[ao]i)x$", ""),
    ("th", "T"),
    ("[dt]+[sz]*$", ""),
    ("(?<=[mu])ps?$|(?<=m)bs?$|(?<=r)gs?$", ""),
)
"""What is silent at the end of a word, or sounds otherwise there."""

_NASALS = (
    (f"ou?in{_NASAL}", "U1"),
    (f"[iy]en{_NASAL}", "I1"),
    (f"(?:ain|ein|in|yn|un){_NASAL}|(?:aim|eim|im|ym|um)(?=[bp])", "1"),
    (f"[ae]n{_NASAL}|[ae]m{_NASAL_M}", "2"),
    (f"on{_NASAL}|om{_NASAL_M}", "3"),
)

_VOWELS = (
    ("(?<=[gj])e(?=[ao])", ""),
    ("e?aul(?=[dt])|e?au", "O"),
    ("a(?:ill|ils?$)", "AI"),
    ("ou(?:ill|ils?$)", "UI"),
    ("o?eu(?:ill|ils?$)", "XI"),
    ("u?e(?:ill|ils?$)", "EI"),
    ("(?<=[hmv])ill|(?<=^g)ill", "IL"),
    ("ill(?=[aeiouyE])", "I"),
    ("ieu", "IX"),
    ("o?eu", "X"),
    ("ue(?=ll)", "Y"),
    ("ou|oo", "U"),
    ("o[iy](?=[aouE]|e(?!s?$))", "UAI"),
    ("o[iy]", "UA"),
    ("(?:ai|ay|ei|ey)(?=[aeouE])", "EI"),
    ("ai|ay|ei|ey", "E"),
    ("ee|i|y", "I"),
    ("a", "A"),
    ("e", "E"),
    ("o", "O"),
    ("u", "Y"),
)

_CONSONANTS = (
    ("tsch|tch", "TC"),
    ("sch|sh|ch(?![lr])", "C"),
    (f"sc{_BEFORE_SOFT}", "S"),
    (f"cc{_BEFORE_SOFT}", "KS"),
    (f"c{_BEFORE_SOFT}", "S"),
    ("c?qu?|ck|ch|c|kh?", "K"),
    (f"gu{_BEFORE_SOFT}|gh", "G"),
    ("gni(?=[aeouE])|gn", "NI"),
    (f"g{_BEFORE_SOFT}|j", "J"),
    ("ph", "F"),
    ("bv|w", "V"),
    ("(?<=m)p(?=[st])|(?<=ba)p(?=t)", ""),
    ("(?<=^de)s(?=[bcdfgjklmnpqrtv])|(?<=[aeio])s(?=[jlmnqv])", ""),
    ("(?<=[aeiouy])s(?=[aeiouyE])", "Z"),
    ("ss|s", "S"),
    ("x", "KS"),
    ("h", ""),
    *((letter, letter.upper()) for letter in "bdfglmnprtvz"),
)

RULES: tuple[tuple[str, str], ...] = (*_ENDS, *_NASALS, *_VOWELS, *_CONSONANTS)
"""A pattern of bounded length, and the signs that it stands for; none for silent letters."""
