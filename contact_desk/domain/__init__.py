# SPDX-License-Identifier: MIT
"""What a contact desk knows: values and rules; no SQL, no Qt, no files, no clock of its own."""
