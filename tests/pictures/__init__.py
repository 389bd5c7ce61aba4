# SPDX-License-Identifier: MIT
"""Pictures of every screen, to be looked at: `python -m tests.pictures FOLDER`. One module here a screen."""
