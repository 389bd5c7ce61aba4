# SPDX-License-Identifier: MIT
"""Fields and values offered below the search field while one is being written (row X49)."""
