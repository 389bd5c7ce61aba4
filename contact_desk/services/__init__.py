# SPDX-License-Identifier: MIT
"""Use-cases: check the right, do the work in one unit of work, say what changed.

Every public method may take as long as a disk or a server does: the window calls them through `ui.operations` only.
All raise `domain.errors` only.
"""
