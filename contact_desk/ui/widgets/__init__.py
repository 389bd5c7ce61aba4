# SPDX-License-Identifier: MIT
"""Small widgets that several screens share."""
