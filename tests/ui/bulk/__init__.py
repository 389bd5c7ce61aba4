# SPDX-License-Identifier: MIT
"""Selecting contacts, and what is done with many at once."""
