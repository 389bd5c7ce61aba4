# SPDX-License-Identifier: MIT
"""Drafts that users hand to each other: whom to, what waits, and what becomes of it."""
