# SPDX-License-Identifier: MIT
"""The doors to other programs of the system: so far its keyring."""
