"""Units of UTF-8 in a wrong reading that has lost something: what each may have been."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import starmap
from typing import NamedTuple, TypeAlias

from notelint.mojibake.codecs import MAC_ROMAN, char_class, codec, table
from notelint.mojibake.lossy.losses import EASTERN_LEADS, LONG_LEADS, REPLACED, STRIPPED_SIGN, Losses, losses, losses_in
from notelint.mojibake.lossy.options import STAND_IN, Choices, choices

# Leads of letters of two bytes; what follows E1, which is a letter of many languages: the second bytes of Burmese,
# Georgian, Khmer, Vietnamese.
_SHORT_LEADS = (0xC2, 0xC3, 0xC4, 0xC5, 0xCC, 0xCE, 0xCF, 0xD0, 0xD1, 0xD7, 0xD8, 0xD9, 0xDA, 0xDB)
_BEHIND_E1 = (0x80, 0x81, 0x83, 0x9E, 0x9F, 0xBA, 0xBB)
_SIGN = "[\ufffd?\"' ]"
_HEADLESS = re.compile(rb"(?<![\xf0-\xf4])\x9f(?=[\x80-\xbf]{2})")


class Unit(NamedTuple):
    """A part of a run: `start` and `end` count from its beginning; `text` where nothing is lost, else the choices."""

    start: int
    end: int
    text: str
    choices: Choices


# A run with its damage undone, and its units where something is lost.
Parted: TypeAlias = tuple[str, tuple[Unit, ...] | None]

_NONE = Choices()


@dataclass(frozen=True, slots=True, eq=False)
class Damage:
    """How UTF-8 looks in a codec after losses: `run` is what stands together, and begins with a `lead`; `part` finds
    its whole and lossy parts; `losses` is what the text shows of how bytes were lost.
    """

    name: str
    lead: re.Pattern[str]
    run: re.Pattern[str]
    part: re.Pattern[str]
    losses: Losses

    def runs(self, text: str, first: int, last: int) -> Iterator[re.Match[str]]:
        """All runs of a part of a text; where none can begin, which is found faster, none is tried."""
        end = first
        for lead in self.lead.finditer(text, first, last):
            start = lead.start()
            if start >= end and (found := self.run.match(text, start, last)) is not None:
                end = found.end()
                yield found

    def leads_to_east(self, char: str) -> bool:
        """Whether characters of China, Japan and Korea begin with it, and no common sign."""
        byte = 0x80 + table(self.name).index(char) if char in table(self.name) else 0
        return byte in EASTERN_LEADS

    @lru_cache(8192)  # noqa: B019 - few notes are damaged in other ways than those before
    def parted(self, run: str) -> Parted:
        """A run with a sign of replacement for what is lossy, and its units, those that are whole joined; none
        where nothing is lost.
        """
        units = tuple([self._unit(found) for found in self.part.finditer(run)])
        if len(units) == 1 and units[0].text and units[0].end - units[0].start == len(run):
            return units[0].text, None
        place, undone = 0, ""
        for start, end, text, _ in units:
            undone += run[place:start] + (text or REPLACED)
            place = end
        return undone + run[place:], units

    def _unit(self, found: re.Match[str]) -> Unit:
        if found["lossy"] is None:
            return Unit(found.start(), found.end(), decoded(self.name, found[0]), _NONE)
        return Unit(found.start(), found.end(), "", choices(self.name, self.losses, found[0]))


def decoded(name: str, raw: str) -> str:
    """What whole units stand for."""
    data = codec(name).encode(raw)
    if name == MAC_ROMAN:
        data = _HEADLESS.sub(b"\xf0\x9f", data)
    return data.decode("utf-8", "replace")


def damages(text: str) -> Iterator[Damage]:
    """The kinds of damage that a text may have."""
    return starmap(_damage, losses(text))


def damage_in(text: str, name: str) -> Damage | None:
    """The damage that a text may have in one codec."""
    found = losses_in(text, name)
    return None if found is None else _damage(name, found)


@lru_cache(64)
def _damage(name: str, lost: Losses) -> Damage:
    return Damage(name, *_expressions(name, lost.of_controls), lost)


@cache
def _expressions(name: str, of_controls: bool) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What finds the beginnings of runs, runs, and their whole and lossy parts; made at the first question."""
    whole, lossy = _mac_roman() if name == MAC_ROMAN else _windows(name)
    if of_controls:
        lossy = f"(?:{lossy}|{STRIPPED_SIGN})"
    leads = table(name)[0x42:0x71] + (f"{table(name)[0x1F]}'\"-" if name == MAC_ROMAN else "")
    return (
        re.compile(char_class(leads)),
        re.compile(f"(?:{whole}|{lossy})+"),
        re.compile(f"(?:{whole})+|(?P<lossy>{lossy})"),
    )


def _windows(name: str) -> tuple[str, str]:
    """Expressions for a whole unit and for a lossy one; of the long units only those with signs in notes."""
    chars = table(name)
    follow = char_class(chars[:0x40])
    whole = (
        f"{char_class(chars[0x42:0x60])}{follow}|{char_class(chars[0x60:0x70])}{follow}{follow}"
        f"|{chars[0x70]}{follow}{follow}{follow}"
    )
    slot = f"(?:{follow}|{STAND_IN})?"
    long = char_class("".join(chars[byte - 0x80] for byte in LONG_LEADS))
    behind = char_class("".join(chars[byte - 0x80] for byte in _BEHIND_E1))
    lossy = (
        f"{chars[0x70]}{chars[0x1F]}{slot}{slot}|{chars[0x62]}(?:{follow}{STAND_IN}?|{STAND_IN}{follow}|[\"']{{2}})"
        f"|{chars[0x6F]}(?:{chars[0x38]}{STAND_IN}?|[{chars[0x3C]}{chars[0x3D]}]{_SIGN}?)"
        f"|{char_class(''.join(chars[byte - 0x80] for byte in _SHORT_LEADS))}{STAND_IN}?"
        f"|{chars[0x52]}{STAND_IN}?(?={char_class(chars[0x50:0x52])})"
        f"|{long}(?:{follow}{_SIGN}?|{_SIGN}{follow}|{_SIGN}{{2}})|(?<={follow}){long}|{long}(?={long}{follow})"
        f"|{chars[0x61]}{behind}{_SIGN}?"
    )
    return f"(?:{whole})", f"(?:{lossy})"


def _mac_roman() -> tuple[str, str]:
    """In Mac Roman the lead bytes of signs and of Cyrillic read as a low quote and as dashes."""
    chars = table(MAC_ROMAN)
    follow = char_class(chars[:0x40])
    whole = (
        f"{char_class(chars[0x42:0x60])}{follow}|{char_class(chars[0x60:0x70])}{follow}{follow}"
        f"|{chars[0x70]}{follow}{follow}{follow}|{chars[0x1F]}{char_class(chars[:0x2C])}{follow}"
    )
    return f"(?:{whole})", f"(?:['\"]{follow}{follow}|-{follow})"
