"""notelint: linter and normaliser for Markdown notes with YAML frontmatter.

The names here are what rules and other programs may use; everything else may change.
"""

import sys

# `python -m notelint` looks for modules in the working folder first. That may be a vault, and nothing in a vault is
# ever imported; so this comes before all other imports, `__future__` included.
if sys.argv[:1] == ["-m"] and not sys.flags.safe_path and {"notelint", "-mnotelint"}.intersection(sys.orig_argv):
    del sys.path[0]

from importlib import import_module
from typing import TYPE_CHECKING

from notelint.diagnostic import Diagnostic, Edit, Fix, Level, Place, Rename, Span
from notelint.frontmatter import Data, Field, Frontmatter, Node, YamlProblem, parse_yaml, resolve, scalar_text
from notelint.globs import Glob
from notelint.ignores import KEY as IGNORE_KEY
from notelint.ignores import NEVER as NEVER_IGNORED
from notelint.ignores import Ignore, Ignores, ignores_of
from notelint.index import Entry, Feature, Held, Threshold, mark
from notelint.names import Names
from notelint.note import Note
from notelint.note_types import Match, NoteType, NoteTypes, SectionEntry, Sections, fill, one_by_one, slug
from notelint.outline import Item, Link, Mention, Outline, Section, Tag
from notelint.rule import NoteRule, Stage, VaultRule
from notelint.task import FIELDS, FieldKind, Task, TaskField, parse_task, write_field
from notelint.text import Position, newline_of
from notelint.vault import NoteOutline, VaultView

if TYPE_CHECKING:
    from notelint.api import Vault, check_text, fix_text
    from notelint.config import ConfigProblem
    from notelint.dates import MEANING, days_meant, is_day, is_moment, without_link
    from notelint.distinct import DISTINCT_RECORDS
    from notelint.engine import RuleFailure
    from notelint.files import FileProblem
    from notelint.fix import apply_edits
    from notelint.index.search import Search
    from notelint.links import Target, targets_of
    from notelint.mojibake import Certainty, Repair, repair_mojibake
    from notelint.mojibake.codecs import codec_name
    from notelint.mojibake.lost import lost_places
    from notelint.sameness import telling_removals
    from notelint.words import KINDS

__version__ = "0.1.0"

_LATE = {
    "Certainty": "mojibake",
    "ConfigProblem": "config",
    "DISTINCT_RECORDS": "distinct",
    "FileProblem": "files",
    "KINDS": "words",
    "MEANING": "dates",
    "Repair": "mojibake",
    "RuleFailure": "engine",
    "Search": "index.search",
    "Target": "links",
    "Vault": "api",
    "apply_edits": "fix",
    "check_text": "api",
    "fix_text": "api",
    "codec_name": "mojibake.codecs",
    "days_meant": "dates",
    "is_day": "dates",
    "is_moment": "dates",
    "lost_places": "mojibake.lost",
    "repair_mojibake": "mojibake",
    "targets_of": "links",
    "telling_removals": "sameness",
    "without_link": "dates",
}


def __getattr__(name: str) -> object:
    """The names that cost time to import, imported when they are first asked for."""
    if name not in _LATE:
        raise AttributeError(f"module 'notelint' has no attribute {name!r}")
    return getattr(import_module(f"notelint.{_LATE[name]}"), name)


__all__ = [
    "DISTINCT_RECORDS",
    "FIELDS",
    "IGNORE_KEY",
    "KINDS",
    "MEANING",
    "NEVER_IGNORED",
    "Certainty",
    "ConfigProblem",
    "Data",
    "Diagnostic",
    "Edit",
    "Entry",
    "Feature",
    "Field",
    "FieldKind",
    "FileProblem",
    "Fix",
    "Frontmatter",
    "Glob",
    "Held",
    "Ignore",
    "Ignores",
    "Item",
    "Level",
    "Link",
    "Match",
    "Mention",
    "Names",
    "Node",
    "Note",
    "NoteOutline",
    "NoteRule",
    "NoteType",
    "NoteTypes",
    "Outline",
    "Place",
    "Position",
    "Rename",
    "Repair",
    "RuleFailure",
    "Search",
    "Section",
    "SectionEntry",
    "Sections",
    "Span",
    "Stage",
    "Tag",
    "Target",
    "Task",
    "TaskField",
    "Threshold",
    "Vault",
    "VaultRule",
    "VaultView",
    "YamlProblem",
    "apply_edits",
    "check_text",
    "codec_name",
    "days_meant",
    "fill",
    "fix_text",
    "ignores_of",
    "is_day",
    "is_moment",
    "lost_places",
    "mark",
    "newline_of",
    "one_by_one",
    "parse_task",
    "parse_yaml",
    "repair_mojibake",
    "resolve",
    "scalar_text",
    "slug",
    "targets_of",
    "telling_removals",
    "without_link",
    "write_field",
]
