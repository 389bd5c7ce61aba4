# SPDX-License-Identifier: MIT
"""The tables, one file a noun."""
