# SPDX-License-Identifier: MIT
"""The History page."""
