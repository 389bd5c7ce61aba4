# SPDX-License-Identifier: MIT
"""Contact Desk: a contact centre's directory. Nothing is imported here, so that a start stays quick."""

__version__ = "0.1.0"
