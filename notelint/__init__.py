"""notelint: linter and normaliser for Markdown notes with YAML frontmatter.

The names here are what rules and other programs may use; everything else may change.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from notelint.diagnostic import Diagnostic, Edit, Fix, Level, Place, Rename, Span
from notelint.frontmatter import Data, Field, Frontmatter, Node, YamlProblem, parse_yaml
from notelint.names import Names
from notelint.note import Note
from notelint.outline import Item, Link, Outline, Section, Tag
from notelint.rule import NoteRule, Stage, VaultRule
from notelint.task import FIELDS, FieldKind, Task, TaskField, parse_task, write_field
from notelint.text import Position, newline_of
from notelint.vault import NoteOutline, VaultView

if TYPE_CHECKING:
    from notelint.api import Vault, check_text, fix_text
    from notelint.config import ConfigProblem
    from notelint.engine import RuleFailure
    from notelint.files import FileProblem
    from notelint.links import Target, targets_of
    from notelint.mojibake import Certainty, Repair, repair_mojibake
    from notelint.mojibake.codecs import codec_name
    from notelint.mojibake.lost import lost_places

__version__ = "0.1.0"

_LATE = {
    "Certainty": "mojibake",
    "ConfigProblem": "config",
    "FileProblem": "files",
    "Repair": "mojibake",
    "RuleFailure": "engine",
    "Target": "links",
    "Vault": "api",
    "check_text": "api",
    "fix_text": "api",
    "codec_name": "mojibake.codecs",
    "lost_places": "mojibake.lost",
    "repair_mojibake": "mojibake",
    "targets_of": "links",
}


def __getattr__(name: str) -> object:
    """The names that cost time to import, imported when they are first asked for."""
    if name not in _LATE:
        raise AttributeError(f"module 'notelint' has no attribute {name!r}")
    return getattr(import_module(f"notelint.{_LATE[name]}"), name)


__all__ = [
    "FIELDS",
    "Certainty",
    "ConfigProblem",
    "Data",
    "Diagnostic",
    "Edit",
    "Field",
    "FieldKind",
    "FileProblem",
    "Fix",
    "Frontmatter",
    "Item",
    "Level",
    "Link",
    "Names",
    "Node",
    "Note",
    "NoteOutline",
    "NoteRule",
    "Outline",
    "Place",
    "Position",
    "Rename",
    "Repair",
    "RuleFailure",
    "Section",
    "Span",
    "Stage",
    "Tag",
    "Target",
    "Task",
    "TaskField",
    "Vault",
    "VaultRule",
    "VaultView",
    "YamlProblem",
    "check_text",
    "codec_name",
    "fix_text",
    "lost_places",
    "newline_of",
    "parse_task",
    "parse_yaml",
    "repair_mojibake",
    "targets_of",
    "write_field",
]
