# SPDX-License-Identifier: MIT
"""Files in and out."""
