# SPDX-License-Identifier: MIT
"""Window or command line? Qt is loaded only when the window, or its demonstration, is wanted."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from contact_desk.cli.start import Start, read_start


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and give its exit code; without `arguments` those of the process count."""
    try:
        start = read_start(sys.argv[1:] if arguments is None else arguments, os.environ)
        return _open_window(start) if start.opens_window else _run_command(start)
    except KeyboardInterrupt:
        return 130


def _run_command(start: Start) -> int:
    from contact_desk.cli.main import run
    from contact_desk.cli.session import Window

    return run(start, Window(_open_window, _draw_demo))


def _open_window(start: Start) -> int:
    from contact_desk.ui.app import run

    return run(start.store, language=start.language, region=start.region)


def _draw_demo(folder: Path, start: Start) -> Sequence[Path]:
    from contact_desk.ui.demo import run_demo

    return run_demo(folder, start.language, start.region)


if __name__ == "__main__":
    sys.exit(main())
