"""From a text to the list of its repairs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from notelint.mojibake.codecs import NAMES
from notelint.mojibake.prefilter import may_be_damaged

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    `reason` says in a few words why this is taken for damage. A repair that is only told changes nothing: its `text` is
    what stands there, and `shows` what that shows on purpose.
    """

    start: int
    end: int
    text: str
    codecs: tuple[str, ...]
    certainty: Certainty
    reason: str
    shows: str = ""


def repair_mojibake(text: str, code: Sequence[tuple[int, int]] | None = None) -> list[Repair]:
    """The repairs of a text, in order of place, none overlapping. Never raises, whatever the code points.

    Damage inside escapes is repaired too: of URLs, of HTML, of double-quoted YAML in the frontmatter. `code` are the
    places of code (code points), in order; None: they are looked for as in Markdown. Code and prose may show damage on
    purpose: what stands there is told only, unless all that the text holds above ASCII is damage.
    """
    repairs = _repairs(text)
    if not repairs:
        return []
    from notelint.mojibake.quotation import is_quoted
    from notelint.mojibake.showing import code_places, touches

    places = code_places(text) if code is None else code
    in_code = [touches(places, repair.start, repair.end) for repair in repairs]
    quoted = [is_quoted(text, repair.start, repair.end, repair.text) for repair in repairs]
    shown = [code or quote for code, quote in zip(in_code, quoted, strict=True)]
    if not any(shown) or (not all(shown) and _is_whole(text, repairs)):
        return repairs
    why = ["in code" if code else "shown on purpose" for code in in_code]
    return [
        _told(text, repair, reason) if is_shown else repair
        for repair, is_shown, reason in zip(repairs, shown, why, strict=True)
    ]


def _is_whole(text: str, repairs: Sequence[Repair]) -> bool:
    """Whether the repairs hold all that stands above ASCII, but a BOM."""
    from notelint.mojibake.spans import above_ascii

    repaired = sum(above_ascii(text[repair.start : repair.end]) for repair in repairs)
    return repaired == above_ascii(text) - text.startswith("\ufeff")


def _told(text: str, repair: Repair, why: str) -> Repair:
    """The repair as one that changes nothing."""
    raw = text[repair.start : repair.end]
    return replace(repair, text=raw, certainty=Certainty.REPORT, reason=f"{repair.reason}; {why}", shows=repair.text)


def _repairs(text: str) -> list[Repair]:
    plain = repair_plain(text)
    if any(sign in text for sign in "%&\\"):
        from notelint.mojibake.escapes import escape_repairs, may_hold_escapes, merged

        if may_hold_escapes(text):
            return merged(plain, escape_repairs(text, repair_plain))
    return plain


def repair_plain(text: str) -> list[Repair]:
    """The repairs of a text that is taken as it stands."""
    if not may_be_damaged(text):
        return []
    from notelint.mojibake.passages import Passages

    passages = Passages(text)
    changes = map(passages.in_whole, _changes(passages.text))
    return [_repair(text[change.start : change.end], change) for change in changes]


def _changes(text: str) -> list[Change]:
    from notelint.mojibake.layers import merge
    from notelint.mojibake.unwrap import unwrap

    changes: list[Change] = []
    current = text
    for turn in range(_MOST_TURNS):
        done, left = unwrap(current) if not turn or may_be_damaged(current) else ([], [])
        if done:
            current, changes = merge(current, changes, done)
        if not done or not left:
            break
    return merge(current, changes, left)[1]


def _repair(raw: str, change: Change) -> Repair:
    reason = _readings(change.codecs)
    if change.text == raw:
        certainty = Certainty.REPORT
        reason += "; other damage in the line cannot be undone, so all of it is left"
    else:
        certainty = Certainty.SAFE if change.sure else Certainty.UNSAFE
    return Repair(change.start, change.end, change.text, change.codecs, certainty, reason)


@lru_cache(256)
def _readings(codecs: tuple[str, ...]) -> str:
    return "UTF-8 read as " + ", before that as ".join(NAMES[codec] for codec in codecs)
