# SPDX-License-Identifier: MIT
"""The short form for adding a contact: the wizard's pages as boxes in one window."""
