# SPDX-License-Identifier: MIT
"""The wizards that add an organisation and a location; their pages are those of every wizard."""
