# SPDX-License-Identifier: MIT
"""The list of keyboard shortcuts, where each command can be given others (row X43)."""
