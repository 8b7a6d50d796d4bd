"""From a text to the list of its repairs."""

from __future__ import annotations

from enum import StrEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from notelint.mojibake.codecs import NAMES
from notelint.mojibake.prefilter import may_be_damaged

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notelint.mojibake.layers import Change

# What one turn repairs may tell more of the rest of the note; so often is that looked at.
_MOST_TURNS = 8
# Why damage is told only.
_GIVEN_UP = "; other damage in the line cannot be undone, so all of it is left"
_IN_DOUBT = "; what stood here is in doubt, so all of the line is left"


class Certainty(StrEnum):
    """How sure a repair is: made by `--fix`, by `--unsafe-fixes`, or only told."""

    SAFE = "safe"
    UNSAFE = "unsafe"
    REPORT = "report"


class Repair(NamedTuple):
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

    def why_shown(repair: Repair) -> str:
        if places and touches(places, repair.start, repair.end):
            return "in code"
        return "shown on purpose" if is_quoted(text, repair.start, repair.end, repair.text) else ""

    if _is_whole(text, repairs) and not all(map(why_shown, repairs)):
        return repairs
    return [_told(text, repair, why) if (why := why_shown(repair)) else repair for repair in repairs]


def _is_whole(text: str, repairs: Sequence[Repair]) -> bool:
    """Whether the repairs hold all that stands above ASCII, but a BOM."""
    from notelint.mojibake.spans import above_ascii

    raws = "".join([text[repair.start : repair.end] for repair in repairs])
    return above_ascii(raws) == above_ascii(text) - text.startswith("\ufeff")


def _told(text: str, repair: Repair, why: str) -> Repair:
    """The repair as one that changes nothing."""
    raw = text[repair.start : repair.end]
    reason = f"{repair.reason}; {why}"
    return repair._replace(text=raw, certainty=Certainty.REPORT, reason=reason, shows=repair.text)


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
    from notelint.mojibake.passages import Passages, clean_lines

    passages = Passages(text, list(clean_lines(text)))
    changes = passages.in_whole(_changes(passages.text))
    return [_repair(text[change.start : change.end], change) for change in changes]


def _changes(text: str) -> list[Change]:
    from notelint.mojibake.layers import merge
    from notelint.mojibake.outermost import outermost
    from notelint.mojibake.passages import Passages, each_clean_line
    from notelint.mojibake.unwrap import unwrap

    look = cache(outermost)  # after what is given up, the text is often the same again
    changes: list[Change] = []
    current = text
    done, left = unwrap(text, look)
    turns = 1
    while done and left and turns < _MOST_TURNS:
        current, changes = merge(current, changes, done)
        passages = Passages(current, list(each_clean_line(current)))
        done, left = map(passages.in_whole, unwrap(passages.text, look, again=True))
        turns += 1
    return merge(current, changes, done or left)[1] if changes else done or left


def _repair(raw: str, change: Change) -> Repair:
    reason = _readings(change.codecs)
    if change.text == raw:
        certainty = Certainty.REPORT
        reason += _GIVEN_UP if change.sure else _IN_DOUBT
    else:
        certainty = Certainty.SAFE if change.sure else Certainty.UNSAFE
    return Repair(change.start, change.end, change.text, change.codecs, certainty, reason)


@lru_cache(256)
def _readings(codecs: tuple[str, ...]) -> str:
    return "UTF-8 read as " + ", before that as ".join(NAMES[codec] for codec in codecs)
