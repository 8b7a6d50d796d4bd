"""One turn of repair: layer after layer off a text, then a look at what would be left of the damage."""

from __future__ import annotations

from functools import lru_cache

from notelint.mojibake.candidate import NEAR, Grade, Graded
from notelint.mojibake.codecs import COMMON, codec
from notelint.mojibake.layers import Change, merge
from notelint.mojibake.outermost import outermost
from notelint.mojibake.passages import Passages
from notelint.mojibake.prefilter import may_be_damaged
from notelint.mojibake.remainder import keeps_damage, lines_of
from notelint.mojibake.runs import holds_east, runs
from notelint.mojibake.scan import scan, scan_pages
from notelint.mojibake.spans import above_ascii
from notelint.mojibake.units import chains

# No text was misread so often; some repairs keep the length, so that something else must end them.
_MOST_LAYERS = 12
# So many different places that hold all that stands above ASCII prove each other.
_ENOUGH = 3
# What most damaged signs of Windows begin with.
_OF_SIGNS = ("ðŸ", "ğŸ", "â€", "âœ")
# From here on characters have three bytes or more.
_FIRST_OF_THREE = "\u0800"


def unwrap(text: str, quiet: set[str]) -> tuple[list[Change], list[Change]]:
    """The changes that undo damage, and those that change nothing: what is given up since its line would keep damage,
    and, not sure, what is in doubt beside damage of the same codec or tells it by itself. Both are in order of place;
    the text is one that may be damaged. `quiet` are the texts that such turns have left: nothing is found there.
    """
    if text in quiet:
        return [], []
    # Of damage of two bytes lines that look clean may hold a piece.
    found = outermost(text, again=bool(quiet) and not holds_east(text))
    made, doubts = _apart_from_doubts(text, found)
    rest = Passages(text, lines_of(text, doubts))
    inside, outside = rest.divided(made)
    done, left = _divided(rest.text, _layers(rest.text, inside, quiet), is_all=not doubts)
    given_up = [change._replace(text=text[change.start : change.end], sure=True) for change in outside]
    codecs = {change.codecs[0] for change in found if change.sure}
    told = [doubt for doubt in doubts if doubt.codecs[0] in codecs or _tells_itself(text, doubt)]
    return rest.in_whole(done), _apart(sorted([*rest.in_whole(left), *given_up, *told]))


def _apart_from_doubts(text: str, changes: list[Change]) -> tuple[list[Change], list[Change]]:
    """The changes that change something, and those that mark what is in doubt."""
    made: list[Change] = []
    doubts: list[Change] = []
    for change in changes:
        (doubts if change.text == text[change.start : change.end] else made).append(change)
    return made, doubts


def _tells_itself(text: str, doubt: Change) -> bool:
    """Whether what is in doubt is damage for sure: it begins as signs do, or stands as a capital letter inside a word,
    or holds several units of three bytes or more.
    """
    if doubt.codecs[0] not in COMMON:
        return False
    if doubt.text.startswith(_OF_SIGNS) or (doubt.text[0] == "Ã" and text[doubt.start - 1 : doubt.start].islower()):
        return True
    own = codec(doubt.codecs[0])
    known = chains(own.bytes_of(doubt.text), lost=False)
    return sum(char >= _FIRST_OF_THREE for found in known for char in found.text) >= _ENOUGH


def _apart(changes: list[Change]) -> list[Change]:
    """Those that overlap none before them: what is in doubt may be so in two codecs."""
    found: list[Change] = []
    for change in changes:
        if not found or change.start >= found[-1].end:
            found.append(change)
    return found


def _divided(text: str, changes: list[Change], *, is_all: bool) -> tuple[list[Change], list[Change]]:
    """The changes that are made, and those that are given up; `is_all` says that nothing else was found in the text."""
    raws = [text[change.start : change.end] for change in changes]
    is_whole = is_all and above_ascii(text) == above_ascii("".join(raws))
    is_proven = is_whole and len(set(raws)) >= _ENOUGH
    half_done = [] if is_proven else [change for change in _layered(changes) if _is_half_done(text, change)]
    if is_whole and not half_done:
        return [change for change, raw in zip(changes, raws, strict=True) if change.text != raw], []
    done: list[Change] = []
    left: list[Change] = []
    for change, raw, damaged in zip(changes, raws, keeps_damage(text, changes, half_done), strict=True):
        if damaged:
            left.append(change._replace(text=raw, sure=True))
        elif change.text != raw:
            done.append(change)
    return done, left


def _layers(text: str, changes: list[Change], quiet: set[str]) -> list[Change]:
    """The changes of the outermost layer with those of the layers below it; the text that they leave becomes quiet."""
    if not changes:
        return []
    current, changes = merge(text, [], changes)
    for _ in range(_MOST_LAYERS):
        found = outermost(current, again=True) if may_be_damaged(current) else []
        changed, _ = _apart_from_doubts(current, found)
        if not found:
            quiet.add(current)
        if not changed:
            break
        current, changes = merge(current, changes, changed)
    return changes


def _layered(changes: list[Change]) -> list[Change]:
    """The changes that put something in its place which may be damaged, too; asked one by one where some are."""
    if not may_be_damaged(" ".join({change.text for change in changes})):
        return []
    return [change for change in changes if _may_hold_a_layer(change.text)]


@lru_cache(16384)
def _may_hold_a_layer(repaired: str) -> bool:
    """Few repairs differ from each other."""
    return may_be_damaged(repaired)


def _is_half_done(text: str, change: Change) -> bool:
    """Whether what a change puts in its place looks like damage still: a layer that nothing could take off."""
    before, after = text[max(0, change.start - NEAR) : change.start], text[change.end : change.end + NEAR]
    here = before + change.text + after
    first, last = len(before), len(before) + len(change.text)
    return any(
        _is_damage(graded) and first <= graded.candidate.start and graded.candidate.end <= last
        for reading in (*scan(here), *scan_pages(here, runs(here)))
        for graded in reading
    )


def _is_damage(graded: Graded) -> bool:
    """Whether it is damage by itself; what leads most damage of Windows and Mac Roman needs less to tell it."""
    candidate, grade = graded
    if candidate.raw.startswith("‚Ä"):
        return True
    return grade is Grade.SURE or (grade is Grade.LIKELY and candidate.raw[0] in "ÂÃ√¬")
