# SPDX-License-Identifier: MIT
"""What is done with many contacts of the list at once."""
