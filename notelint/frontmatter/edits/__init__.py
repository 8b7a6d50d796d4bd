"""Edits of frontmatter that keep every other character, each proven by reading the block again.

All raise `NotEditable`.
"""

from notelint.frontmatter.edits.items import append
from notelint.frontmatter.edits.keys import add, rename
from notelint.frontmatter.edits.refusal import NotEditable, Reason, unless_refused
from notelint.frontmatter.edits.removal import remove
from notelint.frontmatter.edits.values import set_value

__all__ = ["NotEditable", "Reason", "add", "append", "remove", "rename", "set_value", "unless_refused"]
