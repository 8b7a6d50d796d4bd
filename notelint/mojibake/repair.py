"""From a text to the list of its repairs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from notelint.mojibake.codecs import NAMES, holds_units
from notelint.mojibake.runs import holds_east, may_hold_surrogates, runs

if TYPE_CHECKING:
    from notelint.mojibake.layers import Change

# What one turn repairs may tell more of the rest of the note; so often is that looked at.
_MOST_TURNS = 8


class Certainty(StrEnum):
    """How sure a repair is: made by `--fix`, by `--unsafe-fixes`, or only told."""

    SAFE = "safe"
    UNSAFE = "unsafe"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class Repair:
    """What stood in a place before the damage.

    `text` stood at `start` to `end` (code points). `codecs` is the chain of wrong readings, the last one first;
    `reason` says in a few words why this is taken for damage.
    """

    start: int
    end: int
    text: str
    codecs: tuple[str, ...]
    certainty: Certainty
    reason: str


def repair_mojibake(text: str) -> list[Repair]:
    """The repairs of a text, in order of place, none overlapping. Never raises, whatever the code points.

    Damage inside escapes is repaired too: of URLs, of HTML, of double-quoted YAML in the frontmatter.
    """
    plain = repair_plain(text)
    if any(sign in text for sign in "%&\\"):
        from notelint.mojibake.escapes import escape_repairs, may_hold_escapes, merged

        if may_hold_escapes(text):
            return merged(plain, escape_repairs(text, repair_plain))
    return plain


def repair_plain(text: str) -> list[Repair]:
    """The repairs of a text that is taken as it stands."""
    if text.isascii() or not _is_suspicious(text):
        return []
    from notelint.mojibake.layers import merge
    from notelint.mojibake.unwrap import unwrap

    changes: list[Change] = []
    current = text
    done, left = unwrap(current)
    for _ in range(_MOST_TURNS):
        if not done:
            break
        current, changes = merge(current, changes, done)
        done, left = unwrap(current) if _is_suspicious(current) else ([], [])
    _, changes = merge(current, changes, left)
    return [_repair(text[change.start : change.end], change) for change in changes]


def _is_suspicious(text: str) -> bool:
    """Whether a text may hold damage; what tells is loaded and asked step by step, since few notes do."""
    found = runs(text)
    if found and (holds_units(found) or _may_be_of_a_page(found)):
        return True
    return may_hold_surrogates(text) or (holds_east(text) and _may_be_double_byte(text))


def _may_be_of_a_page(found: set[str]) -> bool:
    from notelint.mojibake.pages import suspected_pages

    return bool(suspected_pages(found))


def _may_be_double_byte(text: str) -> bool:
    from notelint.mojibake.double_byte.prefilter import may_be_double_byte

    return may_be_double_byte(text)


def _repair(raw: str, change: Change) -> Repair:
    reason = _readings(change)
    if change.text == raw:
        certainty = Certainty.REPORT
        reason += "; other damage in the line cannot be undone, so all of it is left"
    else:
        certainty = Certainty.SAFE if change.sure else Certainty.UNSAFE
    return Repair(change.start, change.end, change.text, change.codecs, certainty, reason)


def _readings(change: Change) -> str:
    return "UTF-8 read as " + ", before that as ".join(NAMES[codec] for codec in change.codecs)
