"""The rules that come with notelint; found through the entry-point group `notelint.rules`."""

from __future__ import annotations

from .duplicate_item import DuplicateItem
from .invisible_character import InvisibleCharacter
from .mojibake import Mojibake
from .mojibake_name import MojibakeName
from .schema import Schema
from .syntax import Syntax

RULES = (DuplicateItem, InvisibleCharacter, Mojibake, MojibakeName, Schema, Syntax)
