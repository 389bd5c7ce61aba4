# SPDX-License-Identifier: MIT
"""Commands by their names, in the search field (Ctrl+K, or what begins with >)."""
