# SPDX-License-Identifier: MIT
"""The wizard that finds a contact by criteria; what it shares with its like is in `ui.find_organisation`."""
