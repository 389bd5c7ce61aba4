# SPDX-License-Identifier: MIT
"""Reading and writing, one file a noun; hands out domain values, never rows."""
