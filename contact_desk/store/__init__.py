# SPDX-License-Identifier: MIT
"""SQL, on SQLite and PostgreSQL: the only floor that knows a database."""
