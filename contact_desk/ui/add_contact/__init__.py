# SPDX-License-Identifier: MIT
"""The Add Contact wizard."""
