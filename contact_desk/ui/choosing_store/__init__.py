# SPDX-License-Identifier: MIT
"""Choosing the store to work with: a file, a shared file, or a server; tested, then opened."""
