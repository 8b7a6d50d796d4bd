"""Which notes are read for the names of those in focus: the pages that may be meant, and no others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from notelint import VaultView

from .._agreement.markup import page_name
from .mentions import PERSON, Mention
from .pages import Kinds, is_dated
from .register import traces
from .spelling import LONGEST, forms, stripped, words

_MOST_PIECES: Final = 200
_SIGNS: Final = "\u3040"


def names_of_files(view: VaultView) -> dict[str, str]:
    """The names of all notes of the vault by path."""
    return {path: page_name(path).lstrip("@") for path in view.names.paths if path.endswith(".md")}


def pages_to_read(names: dict[str, str], kinds: Kinds, focus: frozenset[str], unknown: list[Mention]) -> Iterator[str]:
    """The notes out of focus that may be about somebody whom an unknown name means, by the names of their files."""
    alike = [mention.name for mention in unknown if mention.kind != PERSON or len(words(mention.name)) > 1]
    wanted = {trace for name in alike for trace in traces(name)}
    pieces = _pieces(alike)
    letters: defaultdict[str, set[str]] = defaultdict(set)
    for mention in unknown:
        letters[mention.kind].update(_letters(mention.name))
    for path, name in names.items() if unknown else ():
        if is_dated(name) or path in focus or len(name) > LONGEST:
            continue
        kind = kinds.of_path(path)
        may_have_alias = kind and not (letters[kind] | letters[""]).isdisjoint(_letters(name))
        if may_have_alias or (_has_any(name, pieces) and not wanted.isdisjoint(traces(name))):
            yield path


def _letters(name: str) -> set[str]:
    """The letters with which the words of a name begin, all where a word is not of letters but of signs such as `伟`;
    an alias that has none of them is not looked for.
    """
    begun = (stripped(word) for word in words(name))
    return {letter for word in begun for letter in (word if word > _SIGNS else word[:1])}


def _pieces(names: Iterable[str]) -> set[str]:
    """What a near name holds, so that one without any needs no closer look: a slip spares all words but one, and the
    start or the end of this one.
    """
    found = set[str]()
    for parts in map(words, names):
        if len(parts) > 1:
            found.update(form for part in parts if len(part) > 1 for form in forms(part))
        else:
            found.update(piece for part in parts for form in forms(part) for piece in (form[:2], form[-2:]))
    return found


def _has_any(name: str, pieces: set[str]) -> bool:
    if not 0 < len(pieces) <= _MOST_PIECES:
        return bool(pieces)
    return any(piece in form for form in forms(name.lower()) for piece in pieces)
