# SPDX-License-Identifier: MIT
"""Use-cases: check the right, do the work in one unit of work, say what changed."""
