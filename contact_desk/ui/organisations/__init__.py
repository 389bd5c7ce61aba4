# SPDX-License-Identifier: MIT
"""The Organisations page: the list, and the card with locations and contacts."""
