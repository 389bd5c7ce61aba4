# SPDX-License-Identifier: MIT
"""What the window does while the server is away, and once it is back (row X42)."""
