# SPDX-License-Identifier: MIT
"""Every word of the program, in French and English, for both faces."""
