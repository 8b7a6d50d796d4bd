"""The holes of a line: each by what its neighbours or the grammar of a task leave over, else by what is likely."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise, takewhile

from notelint.mojibake.double_byte.guess import guess
from notelint.mojibake.double_byte.pairs import familiarity
from notelint.mojibake.double_byte.pictures import joined_picture
from notelint.mojibake.double_byte.spelling import (
    Cell,
    foreign_letters,
    is_katakana,
    katakana_beside,
    spelt,
    word_beside,
)
from notelint.mojibake.double_byte.units import HOLE, Hole, Part
from notelint.mojibake.lossy.characters import is_character, joint_weight, language_of
from notelint.mojibake.lossy.letters import is_letter
from notelint.mojibake.lossy.options import Choice, Choices
from notelint.mojibake.lossy.rows import written
from notelint.mojibake.lossy.units import Unit

# How many characters on either side of a hole are looked at.
_NEAR = 400
# Where a character was swallowed before one of these, it was a space.
_AFTER_SPACE = tuple("#[@(*_$")
# From here on stand signs, some of which are letters by their category.
_FIRST_SIGN = "\u1fff"
# No word and no row has more parts.
_LONGEST = 60
# Where more is lost of a word or a row, too little is left.
_MOST_HOLES = 8
_WHOLE = Choices()


def filled(cells: Sequence[Part], swallowed: str, *, is_task: bool) -> list[str] | None:
    """The text of each part of a line; None where one remains in doubt. `swallowed` is what was lost behind a
    substitute.
    """
    behind = _sketches(cells)
    texts: list[str] = []
    before = ""
    while len(texts) < len(cells):
        place = len(texts)
        cell = cells[place]
        if cell.hole is None:
            found: Sequence[str] | None = [cell.text]
        elif cell.marked:
            found = _marked(cell.hole, before, behind[place], swallowed, is_task=is_task)
        else:
            char = joined_picture(cell.hole, before, behind[place]) or guess(
                cell.hole, before, behind[place], is_task=is_task
            )
            found = [char] if char else _likely(cells, place, before, behind[place])
        if found is None:
            return None
        texts += found
        before = (before + "".join(found))[-_NEAR:]
    return texts


def _sketches(cells: Sequence[Part]) -> list[str]:
    """What stands behind each part, as far as it is known."""
    found: list[str] = []
    behind = ""
    for cell in reversed(cells):
        found.append(behind)
        behind = ((HOLE if cell.hole else cell.text[:_NEAR]) + behind)[:_NEAR]
    return found[::-1]


def _marked(hole: Hole, before: str, rest: str, swallowed: str, *, is_task: bool) -> list[str] | None:
    """What stands for a substitute, and what was swallowed with it."""
    gap = swallowed if _follows_space(rest, before) else ""
    char = guess(hole, before, gap + rest, is_task=is_task)
    if not char or (char.isalpha() and rest[:1] in ("", " ")):
        return None
    return [char + (gap if char not in "“‘" else "")]


def _follows_space(rest: str, before: str) -> bool:
    """Whether what stands behind a substitute may have followed a space; between figures stands a dash alone."""
    return (rest[:1].isalnum() or rest[:1] in _AFTER_SPACE) and not (rest[:1].isdigit() and before[-1:].isdigit())


def _likely(cells: Sequence[Part], place: int, before: str, behind: str) -> Sequence[str] | None:
    """The letters of a word or the characters of a row from a hole on, where they are likelier than all others."""
    cells = cells[place : place + _LONGEST]
    for belongs in (is_letter_of_word, is_katakana, is_character):
        together = _together(cells, belongs)
        if not together or sum(len(cell) > 1 for cell in together) > _MOST_HOLES:
            continue
        following = cells[len(together)].text if len(together) < len(cells) else ""
        if belongs is is_character:
            return _row(together, before, following, behind)
        if belongs is is_letter_of_word:
            return spelt(together, *word_beside(before, following), foreign_letters(before + behind))
        left, right = katakana_beside(before, following)
        if (left or right) and (found := spelt(together, left, right, frozenset())):
            return found
    return None


def _together(cells: Sequence[Part], belongs: Callable[[str], bool]) -> tuple[Cell, ...]:
    """What the parts may be that are decided together: those at the beginning that belong to a word, or to a row."""
    found = (
        _options(cell.hole, belongs) if cell.hole else (cell.text,)
        for cell in takewhile(lambda cell: not cell.marked, cells)
    )
    together = tuple(takewhile(lambda cell: cell != () and all(all(map(belongs, text)) for text in cell), found))
    return _until_known(together) if belongs is is_character else together


def _options(hole: Hole, belongs: Callable[[str], bool]) -> Cell:
    """What a hole may be: of signs and letters of Hindi or katakana the letters, where these are asked for."""
    is_open = belongs is is_katakana or "।" in hole.options or "४" in hole.options
    letters = tuple(filter(belongs, hole.options)) if is_open else ()
    return letters or hole.options


def _until_known(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """The first holes, and what is known behind them."""
    known = next((index for index, cell in enumerate(cells) if len(cell) == 1), len(cells))
    return cells[: known + 1]


def _row(cells: tuple[Cell, ...], before: str, following: str, behind: str) -> list[str] | None:
    """The characters of a row that is written without spaces."""
    units = tuple(Unit(0, 0, cell[0], _WHOLE) if len(cell) == 1 else Unit(0, 0, "", _choices(cell)) for cell in cells)
    likely = "".join([cell[0] for cell in cells])
    found = written(units, before, following[:1], language_of(before + likely + behind))
    return (
        found if found and _is_familiar(cells, before[-1:] + "".join(found) + following[:1], len(before[-1:])) else None
    )


def _is_familiar(cells: tuple[Cell, ...], text: str, first: int) -> bool:
    """Whether each character that is picked stands beside one that it often stands beside; they begin at `first`."""
    place = first
    for cell in cells:
        beside = text[max(0, place - 1) : place + 2]
        if len(cell) > 1 and not any(familiarity(*pair) or joint_weight(*pair) > 0 for pair in pairwise(beside)):
            return False
        place += len(cell[0])
    return True


@lru_cache(4096)
def _choices(options: Cell) -> Choices:
    return Choices(Choice(char, "", 0.0) for char in options)


@lru_cache(4096)
def is_letter_of_word(char: str) -> bool:
    """Whether a character is a letter of a script that has spaces between words."""
    return char < _FIRST_SIGN and is_letter(char)
