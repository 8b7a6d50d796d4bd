"""Which notes are read for the names of those in focus: the pages that may be meant, and no others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from notelint import VaultView

from .._agreement.markup import page_name
from .mentions import Mention
from .pages import Kinds, is_dated
from .register import traces
from .spelling import LONGEST, stripped, words

_MOST_PIECES: Final = 200


def names_of_files(view: VaultView) -> dict[str, str]:
    """The names of all notes of the vault by path."""
    return {path: page_name(path) for path in view.names.paths if path.endswith(".md")}


def pages_to_read(names: dict[str, str], kinds: Kinds, focus: frozenset[str], unknown: list[Mention]) -> Iterator[str]:
    """The notes out of focus that may be about somebody whom an unknown name means, by the names of their files."""
    wanted = {trace for mention in unknown for trace in traces(mention.name)}
    pieces = _pieces(unknown)
    letters: defaultdict[str, set[str]] = defaultdict(set)
    for mention in unknown:
        letters[mention.kind].update(_letters(mention.name))
    for path, name in names.items() if wanted else ():
        if is_dated(name) or path in focus or len(name) > LONGEST:
            continue
        kind = kinds.of_path(path)
        may_have_alias = kind and not (letters[kind] | letters[""]).isdisjoint(_letters(name))
        if may_have_alias or (_has_any(name, pieces) and not wanted.isdisjoint(traces(name))):
            yield path


def _letters(name: str) -> set[str]:
    """The letters with which the words of a name begin; an alias that has none of them is not looked for."""
    return {stripped(word)[:1] for word in words(name)}


def _pieces(mentions: Iterable[Mention]) -> set[str]:
    """The ends of all words: a slip spares one of them, so that a name without any needs no closer look."""
    every = {stripped(word) for mention in mentions for word in words(mention.name)}
    return {piece for word in every for piece in (word[:2], word[-2:])}


def _has_any(name: str, pieces: set[str]) -> bool:
    folded = name.lower()
    return not folded.isascii() or len(pieces) > _MOST_PIECES or any(piece in folded for piece in pieces)
