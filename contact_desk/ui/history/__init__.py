# SPDX-License-Identifier: MIT
"""The History page: what was done in the store, by whom and when, and the way to take it back."""
