# SPDX-License-Identifier: MIT
"""Takes every picture and writes them into a folder, with as many processes as there are processors."""

from __future__ import annotations

import os
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from tests.pictures.drawing import draw, every_screen


def main(folder: Path, wanted: str = "") -> None:
    """Write the pictures whose name contains `wanted`."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder.mkdir(parents=True, exist_ok=True)
    names = [screen.name for screen in every_screen() if wanted in screen.name]
    hands = os.cpu_count() or 1
    with ProcessPoolExecutor(hands, mp_context=get_context("spawn")) as pool:
        for drawn in [pool.submit(draw, folder, names[hand::hands]) for hand in range(hands)]:
            drawn.result()


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:3])
