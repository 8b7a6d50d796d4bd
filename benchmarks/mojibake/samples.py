"""Pairs of a source and what a damage makes of it, as many as asked for of each row of the plan."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import NamedTuple

import damage
from content import HOLE, KINDS, LANGUAGES, SIGNS, Writer
from damage import Damage
from plan import Row
from words import TASK_EMOJI, all_words, emojis

TRIES = 60  # for one kind of text, before another is taken
FOREIGN = re.compile(r"[^\x00-\x7f]+")


class Sample(NamedTuple):
    """A source and its damaged form; `ambiguous` if a character in it looks, damaged, like another common one."""

    category: str
    row: str
    kind: str
    shape: str
    source: str
    damaged: str
    ambiguous: bool


class Made(NamedTuple):
    """A frame with a hole, and what is damaged and put there."""

    frame: str
    piece: str

    def put(self, piece: str) -> str:
        """The frame with a piece put in."""
        return self.frame.replace(HOLE, piece)


def samples(row: Row, writer: Writer, number: int) -> Iterator[Sample]:
    """Samples of a row, at most `number`: fewer where its damage seldom differs from that without losses."""
    twins = _twins(row.damage) if row.losing else frozenset()
    for at in range(number):
        shape, kinds = row.shapes[at % len(row.shapes)], list(row.kinds or KINDS)
        writer.random.shuffle(kinds)
        for kind, _ in product(kinds, range(TRIES)):
            made = _made(writer, kind, shape)
            if not made.piece.isascii() and not _spared(row, made.piece):
                ambiguous = not twins.isdisjoint(made.piece)
                yield Sample(row.category.name, row.name, _group(kind), shape, *_sides(row, made), ambiguous)
                break


def _sides(row: Row, made: Made) -> tuple[str, str]:
    spell = ESCAPES.get(row.shapes[0], str)
    return made.put(spell(made.piece)), made.put(spell(row.damage(made.piece)))


def _spared(row: Row, piece: str) -> bool:
    """Whether the losses that the row is about do not touch this piece."""
    return row.whole is not None and row.whole(piece) == row.damage(piece)


def _made(writer: Writer, kind: str, shape: str) -> Made:
    match shape:
        case "line":
            return Made(HOLE, writer.line(kind))
        case "note":
            return Made(HOLE, writer.note(kind if kind in LANGUAGES else "en"))
        case "word":
            return _word(writer, kind)
        case "pasted":
            return _pasted(writer, kind)
        case "percent_encoded":
            return Made(f"See [the page](https://example.org/wiki/{HOLE}) of {writer.date()}.", _piece(writer, kind))
        case "decimal_entities" | "hexadecimal_entities":
            return _word(writer, kind)._replace(frame=writer.plain_with_hole())
    return Made(_frontmatter(writer), _value(writer, kind))


def _word(writer: Writer, kind: str) -> Made:
    """A word or a sign in a clean sentence, of the word's language or plain English."""
    clean = writer.with_hole(kind) if kind in LANGUAGES and writer.random.random() < 0.5 else writer.plain_with_hole()
    return Made(clean, _piece(writer, kind))


def _piece(writer: Writer, kind: str) -> str:
    match kind:
        case "emoji":
            return writer.emoji()
        case "task":
            return writer.random.choice(TASK_EMOJI)
        case "punctuation":
            return writer.random.choice(SIGNS)
    word = writer.marked_word(kind if kind in LANGUAGES else writer.pick_latin())
    return word.capitalize() if writer.random.random() < 0.3 else word


def _value(writer: Writer, kind: str) -> str:
    """A word or a sentence that may stand in double quotes as it is."""
    if writer.random.random() < 0.5:
        return _piece(writer, kind)
    return writer.sentence(kind if kind in LANGUAGES else "en").replace('"', "").replace("\\", "")


def _pasted(writer: Writer, kind: str) -> Made:
    """A line in which one stretch outside ASCII is damaged and the rest is not."""
    line = writer.line(kind)
    stretch = writer.random.choice(list(FOREIGN.finditer(line)))
    return Made(line[: stretch.start()] + HOLE + line[stretch.end() :], stretch[0])


def _frontmatter(writer: Writer) -> str:
    """A note with one double-quoted value that has the hole."""
    key = writer.random.choice(("title", "person", "account", "topic"))
    body = f"# {writer.word('en').capitalize()}\n\n- {writer.word('en')} {writer.word('en')}\n"
    return f'---\ntype: meeting\n{key}: "{writer.word("en")} {HOLE} {writer.word("en")}"\n---\n\n{body}'


def _group(kind: str) -> str:
    return kind if kind in LANGUAGES else f"({kind})"


@cache
def _common() -> frozenset[str]:
    """The characters outside ASCII of common words, signs and emoji."""
    letters = {letter for language in LANGUAGES for word in all_words(language)[:6000] for letter in word}
    letters |= {letter.upper() for letter in letters if len(letter.upper()) == 1}
    return frozenset(sign for sign in letters | {*"".join(SIGNS)} | {*"".join(emojis(None))} if not sign.isascii())


def _twins(harm: Damage) -> frozenset[str]:
    """The common characters that one damage makes the same."""
    forms = {sign: harm(sign) for sign in _common()}
    times = Counter(forms.values())
    return frozenset(sign for sign, form in forms.items() if times[form] > 1)


ESCAPES: dict[str, Damage] = {
    "yaml_escaped": damage.yaml_escaped,
    "json_escaped": damage.json_escaped,
    "percent_encoded": damage.percent_encoded,
    "decimal_entities": damage.decimal_entities,
    "hexadecimal_entities": damage.hexadecimal_entities,
}
