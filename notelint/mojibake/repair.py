"""From a text to the list of its repairs."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple

from notelint.mojibake.codecs import NAMES
from notelint.mojibake.prefilter import may_be_damaged

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notelint.mojibake.layers import Change

# Why damage is told only.
_GIVEN_UP = "; other damage in the line cannot be undone, so all of it is left"
_IN_DOUBT = "; what stood here is in doubt, so all of the line is left"


class Certainty(StrEnum):
    """How sure a repair is: made by `--fix`, by `--unsafe-fixes`, or only told."""

    SAFE = "safe"
    UNSAFE = "unsafe"
    REPORT = "report"


_SAFE, _UNSAFE, _REPORT = Certainty


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


# Makes a repair of its values; with less ado than its class, which counts where there are many.
_REPAIR = partial(tuple.__new__, Repair)


def repair_mojibake(text: str, code: Sequence[tuple[int, int]] | None = None) -> list[Repair]:
    """The repairs of a text, in order of place, none overlapping. Never raises, whatever the code points.

    Damage inside escapes is repaired too: of URLs, of HTML, of double-quoted YAML in the frontmatter. `code` are the
    places of code (code points), in order; None: they are looked for as in Markdown. Code and prose may show damage on
    purpose: what stands there is told only, unless all that the text holds above ASCII is damage. Where the safe
    repairs are made no safe one is left to make, and none at all where the unsafe ones are made as well.
    """
    quiet: set[str] = set()
    if not (repairs := _shown(text, code, quiet)):
        return []
    from notelint.mojibake.settled import settled

    return settled(text, code, repairs, lambda text, code: _shown(text, code, quiet))


def _shown(text: str, code: Sequence[tuple[int, int]] | None, quiet: set[str]) -> list[Repair]:
    """The repairs of one turn; of what is shown on purpose those that are told only."""
    repairs = _repairs(text, quiet)
    if not repairs:
        return []
    from notelint.mojibake.quotation import is_quoted, quotations
    from notelint.mojibake.showing import code_places, touches

    places = code_places(text) if code is None else code
    quoted = {place for first, last in quotations(text, repairs) for place in (first.start, last.start)}

    def why_shown(repair: Repair) -> str:
        start, end, becomes, *_ = repair
        if places and touches(places, start, end):
            return "in code"
        return "shown on purpose" if start in quoted or is_quoted(text, start, end, becomes) else ""

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


def _repairs(text: str, quiet: set[str]) -> list[Repair]:
    plain = repair_plain(text, quiet)
    if any(sign in text for sign in "%&\\"):
        from notelint.mojibake.escapes import escape_repairs, may_hold_escapes, merged

        if may_hold_escapes(text):
            return merged(plain, escape_repairs(text, repair_plain))
    return plain


def repair_plain(text: str, quiet: set[str] | None = None) -> list[Repair]:
    """The repairs of a text that is taken as it stands; `quiet` are texts that earlier turns have left, if any were."""
    if not may_be_damaged(text):
        return []
    from notelint.mojibake.passages import Passages, clean_lines
    from notelint.mojibake.unwrap import unwrap

    passages = Passages(text, list(clean_lines(text)))
    done, left = unwrap(passages.text, set() if quiet is None else quiet)
    changes = passages.in_whole(sorted([*done, *left]) if left else done)
    return list(_as_repairs(text, changes))


def _as_repairs(text: str, changes: Sequence[Change]) -> Iterator[Repair]:
    for start, end, becomes, codecs, sure in changes:
        if becomes == text[start:end]:
            reason = readings(codecs) + (_GIVEN_UP if sure else _IN_DOUBT)
            yield Repair(start, end, becomes, codecs, _REPORT, reason)
        else:
            yield _REPAIR((start, end, becomes, codecs, _SAFE if sure else _UNSAFE, readings(codecs), ""))


@lru_cache(256)
def readings(codecs: tuple[str, ...]) -> str:
    """What a chain of codecs is in words."""
    return "UTF-8 read as " + ", before that as ".join(NAMES[codec] for codec in codecs)
