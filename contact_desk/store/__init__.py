# SPDX-License-Identifier: MIT
"""SQL, on SQLite and PostgreSQL."""
