# SPDX-License-Identifier: MIT
"""The card of one contact."""
