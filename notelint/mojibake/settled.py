"""Repairs that leave nothing to repair: what is undone may tell more of the rest, so that it is looked at again."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Sequence
from itertools import accumulate, chain
from typing import TypeAlias

from notelint.mojibake.layers import Change, merge
from notelint.mojibake.repair import Certainty, Repair, readings
from notelint.mojibake.showing import touches

Places: TypeAlias = Sequence[tuple[int, int]]
Look: TypeAlias = Callable[[str, Places | None], list[Repair]]

# So often is that done; what is not settled then is in doubt.
_MOST_TURNS = 8
_UNSETTLED = "; what stood here is in doubt, so it is left"
# What is found behind an unsafe repair rests on it.
_ROUNDS = ((Certainty.SAFE,), (Certainty.SAFE, Certainty.UNSAFE))


def settled(text: str, code: Places | None, repairs: list[Repair], look: Look) -> list[Repair]:
    """The repairs that `look` has found in a text, with those behind them until it finds no more: neither safe ones
    where the safe ones are made, nor any where all are made. `code` are places of the text, which go with it.
    """
    seen, found = text, repairs
    for allowed in _ROUNDS:
        if seen != text and not any(repair.certainty is allowed[-1] for repair in chain(repairs, found)):
            break  # all that may be made is made there
        for _ in range(_MOST_TURNS):
            current = _made(text, repairs, allowed)
            if current == text:
                break
            if current != seen:
                seen, found = current, look(current, code and _moved(code, repairs, allowed))
            more = [repair for repair in found if repair.certainty in allowed]
            if not more:
                break
            repairs = _composed(text, repairs, more, allowed)
        else:
            return [_left(text, repair) for repair in repairs]
    return repairs


def _made(text: str, repairs: list[Repair], allowed: Collection[Certainty]) -> str:
    """The text with the repairs made that are allowed."""
    pieces: list[str] = []
    place = 0
    for start, end, repaired, _, certainty, _, _ in repairs:
        if certainty in allowed:
            pieces += (text[place:start], repaired)
            place = end
    pieces.append(text[place:])
    return "".join(pieces)


def _changes(repairs: list[Repair], allowed: Collection[Certainty]) -> list[Change]:
    return [
        Change(*repair[:4], repair.certainty is Certainty.SAFE) for repair in repairs if repair.certainty in allowed
    ]


def _composed(text: str, repairs: list[Repair], more: list[Repair], allowed: Collection[Certainty]) -> list[Repair]:
    """The repairs with those that were found behind the ones allowed; these take the place of others."""
    between, changes = merge(text, [], _changes(repairs, allowed))
    is_safe = Certainty.UNSAFE not in allowed
    _, changes = merge(between, changes, [change._replace(sure=is_safe) for change in _changes(more, allowed)])
    reasons = {(repair.text, repair.codecs): repair.reason for repair in (*more, *repairs)}
    done = [_repair(change, reasons) for change in changes if change.text != text[change.start : change.end]]
    places = [(repair.start, repair.end) for repair in done]
    others = [repair for repair in repairs if repair.certainty not in allowed]
    return sorted([*done, *(repair for repair in others if not touches(places, repair.start, repair.end))])


def _repair(change: Change, reasons: dict[tuple[str, tuple[str, ...]], str]) -> Repair:
    start, end, text, codecs, sure = change
    reason = reasons.get((text, codecs)) or readings(codecs)
    return Repair(start, end, text, codecs, Certainty.SAFE if sure else Certainty.UNSAFE, reason)


def _moved(code: Places, repairs: list[Repair], allowed: Collection[Certainty]) -> Places:
    """Places of a text as they are behind repairs."""
    changes = _changes(repairs, allowed)
    ends = [change.end for change in changes]
    growth = [0, *accumulate(len(change.text) - change.end + change.start for change in changes)]
    return [(start + growth[bisect_right(ends, start)], end + growth[bisect_right(ends, end)]) for start, end in code]


def _left(text: str, repair: Repair) -> Repair:
    """The repair as one that changes nothing."""
    raw = text[repair.start : repair.end]
    return repair._replace(text=raw, certainty=Certainty.REPORT, reason=repair.reason + _UNSETTLED)
