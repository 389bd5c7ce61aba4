# SPDX-License-Identifier: MIT
"""The list of contacts as it was on a day."""
