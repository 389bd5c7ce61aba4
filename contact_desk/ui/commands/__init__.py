# SPDX-License-Identifier: MIT
"""What a user can do, each a record."""
