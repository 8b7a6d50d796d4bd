"""The rules that come with notelint; found through the entry-point group `notelint.rules`."""

from __future__ import annotations

from .agreement import Agreement
from .duplicate_across import DuplicateAcross
from .duplicate_item import DuplicateItem
from .duplicate_note import DuplicateNote
from .entity_name import EntityName
from .file_name import FileName
from .ignore_comment import IgnoreComment
from .invisible_character import InvisibleCharacter
from .local_path import LocalPath
from .mojibake import Mojibake
from .mojibake_name import MojibakeName
from .pattern import PatternRule
from .place import PlaceRule
from .placeholder import Placeholder
from .property_type import PropertyType
from .reference import Reference
from .schema import Schema
from .section import SectionRule
from .syntax import Syntax
from .tag import Tag
from .unique_value import UniqueValue

RULES = (
    Agreement,
    DuplicateAcross,
    DuplicateItem,
    DuplicateNote,
    EntityName,
    FileName,
    IgnoreComment,
    InvisibleCharacter,
    LocalPath,
    Mojibake,
    MojibakeName,
    PatternRule,
    PlaceRule,
    Placeholder,
    PropertyType,
    Reference,
    Schema,
    SectionRule,
    Syntax,
    Tag,
    UniqueValue,
)
