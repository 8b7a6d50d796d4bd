"""Control characters and others that no note should hold: what each stands for, and whether that is sure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from notelint import Edit, Level

from .characters import FILLERS, SEPARATORS, names
from .finding import Finding, culprits
from .line import Line
from .meant import MEANT, is_damage_beside

_ESCAPE = re.compile(r"\x1b(?:\[[0-?]{0,99}[ -/]{0,9}[@-~]|\][^\x07\x1b\r\n]{0,999}(?:\x07|\x1b\\)|[@-Z\\^_])")
_LINE_BREAKS = SEPARATORS | frozenset("\x0b\x0c")
_HIDDEN = frozenset("\0\b\x7f")

_LOOK = "look what it stands for, then use --unsafe-fixes"
_BY_HAND = "put what is meant in its place by hand"


def is_control(char: str) -> bool:
    """Whether it is a control character of either kind, or stands for something that a note cannot hold."""
    return char < "\xa0" or char in SEPARATORS or char in FILLERS or "\ufff9" <= char <= "\ufffc" or char > "\U000dffff"


def controls(line: Line, places: Sequence[int]) -> Iterator[Finding]:
    """The findings for such characters of a line, those alike together."""
    text, done = line.text, line.start
    alike: dict[tuple[str, bool], list[int]] = {}
    for place in places:
        char = text[place]
        if place < done:
            continue
        if escape := _ESCAPE.match(text, place, line.end):
            done = escape.end()
            edit = Edit(place, done, "")
            message = f"{names(char)} begins a command to a terminal"
            yield culprits(line, [place], "", Level.WARNING)._replace(
                message=message, edits=(edit,), title="remove the command", safe=False, help=_LOOK
            )
        elif char in MEANT:
            yield _meant(line, place)
        else:
            alike.setdefault(_effect(char), []).append(place)
    for (effect, safe), found in alike.items():
        yield _told(line, found, effect, safe)


def _effect(char: str) -> tuple[str, bool]:
    """What such a character does, and whether it may go."""
    if char in _LINE_BREAKS:
        return "in the text: some programs break the line there, Obsidian does not", False
    if char in _HIDDEN:
        return "in the text, where nothing needs it", True
    if char == "\ufffc":
        return "in the text: it stands for a picture or a file that was not pasted", False
    if char > "\U000dffff":
        return "in the text: what it says is hidden from readers", False
    if char in FILLERS:
        return "in the text: it looks like a blank and is a letter", False
    return "in the text: it may stand for what was lost", False


def _told(line: Line, places: Sequence[int], effect: str, safe: bool) -> Finding:
    text = line.text
    level = Level.INFO if text[places[0]] in _LINE_BREAKS or text[places[0]] in "\ufffc" else Level.WARNING
    found = culprits(line, places, effect, level, safe=safe)
    if text[places[0]] in _LINE_BREAKS:
        edits = tuple(Edit(place, place + 1, "" if _is_beside_blank(line, place) else " ") for place in places)
        return found._replace(edits=edits, title="put a blank in its place", help=_LOOK)
    if text[places[0]] < "\xa0" and not safe:
        is_c1 = text[places[0]] > "\x7f"
        return found._replace(edits=() if is_c1 else found.edits, help=_BY_HAND if is_c1 else _LOOK)
    return found


def _is_beside_blank(line: Line, place: int) -> bool:
    return any(char.isspace() for char in line.text[max(line.start, place - 1) : place + 2] if char not in _LINE_BREAKS)


def _meant(line: Line, place: int) -> Finding:
    """Punctuation that has become a control character."""
    text = line.text
    meant = MEANT[text[place]]
    if is_damage_beside(text, place):
        told = culprits(line, [place], "in the text: it may stand for what was lost", Level.WARNING)
        return told._replace(edits=(), help=_BY_HAND)
    safe = line.whole.proves(place)
    found = culprits(line, [place], f"stands for `{meant}`", Level.WARNING, safe=safe)
    return found._replace(edits=(Edit(place, place + 1, meant),), title=f"put `{meant}` in its place")
