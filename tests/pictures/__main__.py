# SPDX-License-Identifier: MIT
"""Takes every picture and writes them into a folder, with as many processes at a time as there are processors."""

from __future__ import annotations

import os
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from tests.pictures.drawing import draw, every_screen

# Screens. A process that has drawn hundreds of pictures takes several times as long for each.
_BY_ONE_PROCESS = 8


def main(folder: Path, wanted: str = "") -> None:
    """Write the pictures whose name contains `wanted`."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder.mkdir(parents=True, exist_ok=True)
    names = [screen.name for screen in every_screen() if wanted in screen.name]
    hands = os.cpu_count() or 1
    parts = [names[begin : begin + _BY_ONE_PROCESS] for begin in range(0, len(names), _BY_ONE_PROCESS)]
    with ProcessPoolExecutor(hands, mp_context=get_context("spawn"), max_tasks_per_child=1) as pool:
        for drawn in [pool.submit(draw, folder, part) for part in parts]:
            drawn.result()


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:3])
