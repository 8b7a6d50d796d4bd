"""The rules that come with notelint; found through the entry-point group `notelint.rules`."""

from __future__ import annotations

from .duplicate_item import DuplicateItem
from .mojibake import Mojibake
from .schema import Schema
from .syntax import Syntax

RULES = (DuplicateItem, Mojibake, Schema, Syntax)
