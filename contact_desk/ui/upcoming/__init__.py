# SPDX-License-Identifier: MIT
"""The birthdays and anniversaries that come next."""
