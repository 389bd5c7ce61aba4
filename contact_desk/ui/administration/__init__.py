# SPDX-License-Identifier: MIT
"""What an administrator sets for everybody: the lists."""
