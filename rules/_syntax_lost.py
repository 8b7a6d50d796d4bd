"""Words that YAML takes for a tag or an anchor, so that the value loses them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final, NamedTuple, TypeAlias, cast

from notelint import Data, Edit, Field, Fix, Frontmatter, Node, Note, Span

Path: TypeAlias = tuple[str | int, ...]

_SIGN: Final = re.compile(r"(?<=[\s,\[{])[!&]")
_PROPERTIES: Final = re.compile(r"(?:(?:!\S*|&\S+)(?:\s+|\Z))+")
_TAG_BEFORE: Final = re.compile(r"(?<!\S)!\S*\s+\Z")
_KNOWN: Final = re.compile(
    r"!(?:<|!?\w+[/:]\w"
    r"|!(?:binary|bool|float|int|map|merge|null|omap|pairs|seq|set|str|timestamp|value|yaml)\Z"
    r"|(?:ENV|env|expr|include|r|secret)\Z)"
)
_ALIAS: Final = re.compile(r"\*([^\s,\[\]{}]+)")
_MERE_SIGNS: Final = re.compile(r"!{3,}")
"""No tag: other parsers refuse the block."""
_LONGEST: Final = 60
_MOST: Final = 50
"""Values of one block that are held against its type; the others get their fix when these have theirs."""
_EITHER: Final = "take the words out, or put the whole value in quotes"


class Lost(NamedTuple):
    """The first line of such a value, what YAML makes of it, and the value in quotes, if it is one line."""

    span: Span
    message: str
    help: str
    fix: Fix | None


def lost_words(note: Note, block: Frontmatter) -> Iterator[Lost]:
    """The values without quotes that begin with a tag that no program knows, or an anchor that no alias names."""
    if block.root is None or not _SIGN.search(block.text, *block.yaml):
        return
    aliases, judged = set(_ALIAS.findall(block.text, *block.yaml)), 0
    for path, node in _plain_texts(block.root):
        start, end = node.span
        written = block.text[start:end]
        found = _PROPERTIES.match(written)
        # The mark of an anchor may lie behind the tag before it.
        if found and not _TAG_BEFORE.search(block.text, max(start - _LONGEST, 0), start):
            words = found[0].split()
            if not any(_is_meant(word, aliases) for word in words):
                if apart := _items_apart(block, path, node.span, words, written[found.end() :]):
                    yield apart
                    continue
                lost, judged = _lost(node.span, written, words), judged + 1
                fits = judged <= _MOST and _fits_in_quotes(note, path, node, written)
                yield lost if lost.fix is None or fits else lost._replace(fix=None, help=_EITHER)


def _plain_texts(root: Node) -> Iterator[tuple[Path, Node]]:
    """The values without quotes, in order, each with its path; those of an alias stand at its anchor."""
    stack: list[tuple[Path, Node]] = [((), root)]
    while stack:
        path, node = stack.pop()
        if node.style == "plain":
            yield path, node
        elif node.style != "alias":
            stack += [((*path, str(key.data)), value) for key, value in reversed(node.fields)]
            stack += [((*path, index), item) for index, item in reversed([*enumerate(node.items)])]


def _fits_in_quotes(note: Note, path: Path, node: Node, written: str) -> bool:
    """Whether all that is written may be the value: not where YAML reads a number or truth value behind the words, or
    where the type of the note would not have it.
    """
    if not (node.data is None or isinstance(node.data, str)):
        return False
    if note.type is None or note.frontmatter is None:
        return True
    from ._schema.fixes import replaced

    changed = cast("dict[str, Data]", replaced(note.frontmatter.data, path, written))
    kind = note.types.of(note.path, changed)
    if kind is None or kind.name != note.type.name:
        return False
    return not any(tuple(error.instance_path[: len(path)]) == path for error in kind.errors(changed))


def _is_meant(word: str, aliases: set[str]) -> bool:
    """Whether a tag is known, or an alias may name an anchor."""
    return _KNOWN.match(word) is not None if word[0] == "!" else word[1:] in aliases


def _lost(span: Span, written: str, words: list[str]) -> Lost:
    message = told(" ".join(words), _kinds(words), " ".join(written.split()[len(words) :]))
    first = re.split(r"[\r\n]", written, maxsplit=1)[0]
    if first != written:
        return Lost(Span(span.start, span.start + len(first)), message, "put the whole value in quotes", None)
    advice, fix = in_quotes(span, written)
    return Lost(span, message, advice, replace(fix, safe=_MERE_SIGNS.fullmatch(words[0]) is not None))


def _items_apart(block: Frontmatter, path: Path, span: Span, words: list[str], rest: str) -> Lost | None:
    """Of `[!a, b]`, where YAML takes the comma for a part of the tag, each item by itself; None of all else."""
    owner = block.find(path[:-1]) if path and isinstance(path[-1], int) else None
    items = owner.value if isinstance(owner, Field) else owner
    is_list = items is not None and block.text[items.span.start] == "["
    if not is_list or not all(word.endswith(",") for word in words) or re.search(r"[\r\n]", block.text[slice(*span)]):
        return None
    quoted = ", ".join("'" + word.rstrip(",").replace("'", "''") + "'" for word in words)
    fix = Fix((Edit(*span, f"{quoted}, {rest}"),), "put the item in quotes", safe=False)
    message = told(" ".join(words), _kinds(words), rest)
    return Lost(span, message, f"put the item in quotes: {quoted}" if len(quoted) <= _LONGEST else _EITHER, fix)


def _kinds(words: list[str]) -> str:
    return " and ".join("a tag" if word[0] == "!" else "an anchor" for word in words)


def told(words: str, kinds: str, rest: str) -> str:
    """What YAML makes of words, and what is left of the value."""
    value = f"the value as `{_shortened(rest)}`" if rest else "the value is empty"
    return f"YAML reads `{_shortened(words)}` as {kinds}, and {value}"


def in_quotes(span: Span, written: str) -> tuple[str, Fix]:
    """The advice to put a value of one line in quotes, and the fix that does it."""
    is_simple = "'" in written and not ('"' in written or "\\" in written)
    quoted = f'"{written}"' if is_simple else "'" + written.replace("'", "''") + "'"
    advice = f"put the value in quotes: {quoted}" if len(quoted) <= _LONGEST else "put the value in quotes"
    return advice, Fix((Edit(*span, quoted),), "put the value in quotes", safe=False)


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
