# SPDX-License-Identifier: MIT
"""Deleting contacts in the window, and the page of the trash."""
