# SPDX-License-Identifier: MIT
"""Filters of the list of contacts: what is chosen from lists and what is typed are one search (rows P23, P25, P26)."""
