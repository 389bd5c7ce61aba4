# SPDX-License-Identifier: MIT
"""Deleting contacts in the window, and the page of those that rest in the trash."""
