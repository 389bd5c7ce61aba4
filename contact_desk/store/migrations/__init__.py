# SPDX-License-Identifier: MIT
"""The schema's history, for Alembic."""
