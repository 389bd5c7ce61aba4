# SPDX-License-Identifier: MIT
"""What the wizards share: window, pages, lists, dialogs, and the draft that outlives them."""
