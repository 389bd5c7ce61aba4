# SPDX-License-Identifier: MIT
"""What Alembic runs: on the connection and in the transaction of `store.schema`, which alone starts it."""

from alembic import context

from contact_desk.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    # SQLite can change its schema inside a transaction as well; a kill in the middle leaves the old one.
    transactional_ddl=True,
    render_as_batch=False,
)
context.run_migrations()
