# SPDX-License-Identifier: MIT
"""The properties of saved records: the wizards' pages as boxes, saved into what others have saved meanwhile."""
