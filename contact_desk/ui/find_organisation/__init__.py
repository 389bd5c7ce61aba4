# SPDX-License-Identifier: MIT
"""The Find Organisation wizard: criteria, then results (rows T20, T21)."""
