# SPDX-License-Identifier: MIT
"""The demonstration: the real wizard, pictures of every page, and a card that another program reads."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import vobject
from PySide6.QtGui import QImage

from contact_desk.domain.country import country_code
from contact_desk.domain.draft_check import check_draft
from contact_desk.domain.phone import read_phone
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.domain.vocabulary_defaults import DEFAULT_VALUES
from contact_desk.formats.sample_contacts import sample_contacts

FICTION = re.compile(r"\+33(19900|26191|35301|46571|53649|63998)\d+|\+1\d{3}55501\d\d|\+442079460\d{3}")


def test_the_demonstration_leaves_a_picture_of_every_page_and_a_card(tmp_path: Path) -> None:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("QT_")}
    command = [sys.executable, "-m", "contact_desk", "--language", "fr", "--json", "demo", str(tmp_path)]
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
    files = [Path(file) for file in json.loads(ran.stdout)["files"]]
    assert len(files) == 11
    for picture in files[:-1]:
        assert QImage(str(picture)).width() > 600
    card = vobject.readOne(files[-1].read_text(encoding="utf-8"))
    assert card.fn.value == "Mme Zoé Lefèvre-Martin"
    assert card.org.value[0] == "Clinique Saint-Roch"


def test_samples_are_right_and_reach_nobody() -> None:
    lists = Vocabulary(DEFAULT_VALUES)
    samples = sample_contacts()
    assert len(samples) >= 24
    for draft in samples:
        assert check_draft(draft, lists, region="FR") == []
        region = country_code(draft.business.country) or "FR"
        numbers = [draft.business.phone, draft.business.mobile, draft.business.fax]
        numbers += [line.value for line in draft.interaction_addresses if line.type == "phone"]
        for number in filter(None, numbers):
            assert FICTION.fullmatch(read_phone(number, region).key), number
        assert draft.business.email.endswith(".example") or not draft.business.email
