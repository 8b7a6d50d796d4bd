"""What a value that YAML cannot read was meant to be."""

from __future__ import annotations

import re
from collections.abc import Collection

from notelint.frontmatter import wording
from notelint.frontmatter.faults import comment_in
from notelint.frontmatter.node import Data
from notelint.frontmatter.quotes import Reading, in_same_quotes, literal, made, quoted_reading
from notelint.frontmatter.reading import read
from notelint.frontmatter.several import (
    has_a_key_inside,
    has_a_sign_again,
    lost_first_quote,
    may_be_items,
    may_be_several,
    may_be_two_fields,
)

_SIGN = re.compile(r"[ \t]#")
_COLON = re.compile(r":(?:[ \t]|\Z)")
_SMART = {"“": "”", "„": '“”"', "‘": "’", "«": "»"}
# Of three such signs alone no parser makes a tag.
_BROKEN_TAG = re.compile(r"(?!!{3,}[ \t])(?:![^\s{]*[ \t]|!!)")
# Signs behind the first, or more than one blank, are those of a block of text that lost its newline.
_HEADER = re.compile(r"[|>](?:(?:[-+][1-9]?|[1-9][-+]?)(?:[ \t]|\Z)|\Z|[ \t]{2})")
_DASH_AND_NUMBER = re.compile(r"-[ \t]\d")
_ALIAS = re.compile(r"\*[\w-]+\Z")
_ANCHOR = re.compile(r"&[^\s,\[\]{}]+[ \t]+\S")
_WIKILINK = re.compile(r"\[\[[^\[\]]+\]\]")
_ROW_OF_LINKS = re.compile(r"(?:\[\[[^\[\]]+\]\][ \t]*)+")
_LIST_OF_LINKS = re.compile(r"\[\[[^\[\]]+\]\](?:[ \t]*,[ \t]*\[\[[^\[\]]+\]\])+(?:[ \t]*,)?")
# What makes more of an item than one text: each of its parts may be what needs quotes.
_PARTS = re.compile(r":(?:[ \t]|\Z)|\A(?:\?|!\S*|&\S+)[ \t]")
_FLOW_TEXT = re.compile(r"""[^'"\[\]{}\\]+|'[^\[\]{},"]*'""")

_PAIR = re.compile(r"(?P<key>[\w-]+:[ \t]+)(?P<value>[^\r\n]+)")
_ROW_OF_TAGS = re.compile(
    r"(?P<sign>[#@])[^\s#@;|]+(?:(?:[ \t]+|[ \t]*[;|][ \t]*)(?P=sign)[^\s#@;|]+)+",
)
_TAG = re.compile(r"[^\s;|]+")

_MOST_ITEMS = 100


def meant(
    line: str,
    *,
    is_usual: bool,
    has_anchors: bool,
    wants_list: bool,
    is_item: bool = False,
    keys: Collection[str] = (),
) -> Reading | None:
    """What a value of one line was meant to be; None where that is not plain.

    `is_usual`: other values of the block stand in quotes such as this one begins with. `has_anchors`: the block defines
    anchors, so that an alias may be misspelled. `wants_list`: the value of such a key is a list. `is_item`: it is an
    item of a list on lines. `keys`: those that a field beside it
    may have.
    """
    if wording.find_placeholder(line, 0, len(line)):
        return None
    first = line[0]
    if first in "'\"":
        return _one(quoted_reading(line, is_usual=is_usual), line, keys, is_item=is_item)
    if first in _SMART and line[-1] in _SMART[first]:
        return _smart(line)
    is_list = (first == "[" and line.endswith("]")) or (first == "{" and line.endswith("}"))
    comment = None if is_list else comment_in(line, 0, len(line))
    text = line[: comment.start()] if comment else line
    if comment and comment["follower"].strip():
        return None
    if mark := lost_first_quote(text):
        reading = _without_first_quote(text, mark)
    else:
        reading = _indicated(text, has_anchors, wants_list) if first in "[]{},@`%*&!|>?" else _plain(text)
        reading = _one(reading, text, keys, is_item=is_item)
    # Of a list the items are judged one by one.
    has_sign = _SIGN.search(text) and (reading is None or isinstance(reading.data, str))
    is_aside = (comment is None or len(comment["gap"]) > 1) and not has_sign
    return reading if reading is None or is_aside else reading._replace(safe=False)


def has_parts(item: str) -> bool:
    """Whether an item that is put in quotes may as well be a pair, or a tag and a text, with one part in quotes."""
    return _PARTS.search(item) is not None


def _one(reading: Reading | None, line: str, keys: Collection[str] = (), *, is_item: bool = False) -> Reading | None:
    """A reading of a line as it stands, unless the line may hold several values; any other as it is."""
    text = line[: reading.width] if reading else ""
    if reading and reading.data == text[1:]:
        # Of a quote that is never closed the newline behind it may be lost as well.
        return reading._replace(safe=reading.safe and not has_a_key_inside(text, keys))
    if reading is None or reading.data != text:
        return reading
    if may_be_two_fields(text) or may_be_items(text, is_item=is_item):
        return None
    return reading._replace(safe=reading.safe and not may_be_several(text, keys, is_item=is_item))


def _without_first_quote(text: str, mark: str) -> Reading | None:
    """Text that ends with a quote that nothing opens; one for inches or a genitive belongs to the text."""
    if text[-2:-1].isdigit() or text[-2:-1] in ("s", "S"):
        return None
    is_escaped = ("\\" if mark == '"' else "''") in text
    as_it_stands = made(mark + text, len(text), safe=False) if is_escaped else None
    return as_it_stands or in_same_quotes(mark, text[:-1], len(text), safe=False)


def _plain(text: str) -> Reading | None:
    """Text with a colon and a blank; behind a dash a number may be one below zero, or the first item of a list."""
    if not _COLON.search(text) or (text.startswith("- ") and not _DASH_AND_NUMBER.match(text)):
        return None
    return literal(text, safe=text[:2] != "- ")


def _smart(line: str) -> Reading | None:
    """`“a: b”`: quotes of a word processor where quotes of YAML are needed."""
    inner = line[1:-1]
    is_alone = not any(char in inner for char in (line[0], line[-1], '"', "\\"))
    return in_same_quotes('"', inner, len(line), safe=False) if inner.strip() and is_alone else None


def _indicated(text: str, has_anchors: bool, wants_list: bool) -> Reading | None:
    """Text that begins with an indicator of YAML."""
    first = text[0]
    if first == "[":
        reading = _bracketed(text, has_anchors)
        return _as_list(text) if wants_list and reading and isinstance(reading.data, str) else reading
    if first == "{":
        if _is_text("{", text, "}"):
            return literal(text, safe=text.count("{") >= text.count("}"))
        return _mapping(text, has_anchors) if text.endswith("}") else None
    if first in "|>":
        return literal(text, safe=not _HEADER.match(text))
    if first == "*":
        return None if has_anchors and _ALIAS.match(text) else literal(text)
    if first in "&!":
        return None if (_ANCHOR if first == "&" else _BROKEN_TAG).match(text) else literal(text)
    # A bracket alone may be the end of a list that lost its beginning.
    return literal(text, safe=first != "," and (first not in "]}" or any(char.isalnum() for char in text)))


def _is_text(opening: str, text: str, closing: str) -> bool:
    """Whether words follow the bracket that closes the first one, and what it encloses is no list or mapping."""
    depth = 0
    for place, char in enumerate(text):
        depth += (char == opening) - (char == closing)
        if depth == 0:
            inside, rest = text[: place + 1], text[place + 1 :].lstrip(" \t")
            is_link = inside.startswith("[[") or rest.startswith("(")
            is_words = rest[:1] not in (",", ";", ".") and any(char.isalnum() for char in rest)
            return is_words and (is_link or not any(mark in inside for mark in (",", ": ")))
    return False


def _bracketed(text: str, has_anchors: bool) -> Reading | None:
    """Text that begins with a bracket, or a list with an item that cannot be read."""
    is_row = _ROW_OF_LINKS.fullmatch(text) and not _WIKILINK.fullmatch(text)
    if is_row or _LIST_OF_LINKS.fullmatch(text):
        return _links(text)
    if wording.lists_in_row(text):
        return literal(text, safe=False)
    if _WIKILINK.fullmatch(text):
        return literal(text, safe=not has_parts(text[2:-2]))
    if _is_text("[", text, "]"):
        return literal(text, safe=text.count("[") >= text.count("]"))
    if text.endswith("]"):
        return _list(text, has_anchors)
    return made(f"{text}]", len(text), safe=False) if "]" not in text and "," in text else None


def _as_list(text: str) -> Reading | None:
    """What begins with a bracket at a key whose value is a list: `[a] [b]` is one list."""
    joined = wording.lists_in_row(text)
    return made(joined, len(text), safe=False) if joined else None


def _links(text: str) -> Reading | None:
    """`[[A]], [[B]]`, `[[A]] [[B]]`: a list of links; a text that holds two of them would be no link."""
    links = _WIKILINK.findall(text)
    return made(wording.list_of(links), len(text), safe=False) if len(links) <= _MOST_ITEMS else None


def _list(text: str, has_anchors: bool) -> Reading | None:
    """A list in brackets, with quotes around the items that need them."""
    items = [item.strip(" \t") for item in text[1:-1].split(",")]
    if len(items) > 1 and not items[-1]:
        items.pop()
    found = _items(items, has_anchors)
    if found is None:
        return None
    data = [each for reading in found for each in (reading.data if isinstance(reading.data, list) else [reading.data])]
    return _with_parts(text, items, found, data)


def _mapping(text: str, has_anchors: bool) -> Reading | None:
    """A mapping in braces, with quotes around the values that need them."""
    pairs = [_PAIR.fullmatch(pair.strip(" \t")) for pair in text[1:-1].split(",")]
    fields = {pair["key"].rstrip(": \t"): pair["value"] for pair in pairs if pair}
    found = _items(list(fields.values()), has_anchors) if len(fields) == len(pairs) else None
    if found is None:
        return None
    data: dict[str, Data] = {key: reading.data for key, reading in zip(fields, found, strict=True)}
    return _with_parts(text, list(fields.values()), found, data)


def _items(items: list[str], has_anchors: bool) -> list[Reading] | None:
    """The reading of each item; None where one has none."""
    if len(items) > _MOST_ITEMS:
        return None
    found = [reading for item in items if (reading := _item(item, has_anchors))]
    return found if len(found) == len(items) else None


def _with_parts(text: str, items: list[str], found: list[Reading], data: Data) -> Reading | None:
    """A list or mapping with each item written as it is read, if all of it is then read as meant."""
    written = _in_gaps(text, items, [reading.written for reading in found])
    whole = made(written, len(text), safe=all(reading.safe for reading in found))
    return whole if whole and repr(whole.data) == repr(data) else None


def _item(item: str, has_anchors: bool) -> Reading | None:
    """An item as it stands where it can be read, in quotes else; safe if it is nothing but one text. Of several tags in
    a row each becomes an item, which its data as a list says.
    """
    if not _FLOW_TEXT.fullmatch(item) or (has_anchors and _ALIAS.match(item)):
        return None
    root, problems = read(f"[{item}\n]", 0, len(item) + 3)
    if root and not problems and len(root.items) == 1 and not root.items[0].fields:
        return Reading(item, root.items[0].data, len(item))
    if _ROW_OF_TAGS.fullmatch(item):
        return Reading(wording.list_of(tags := _TAG.findall(item))[1:-1], [*tags], len(item), safe=False)
    reading = quoted_reading(item, is_usual=True) if item[0] == "'" else literal(item)
    if reading is None or not reading.safe or reading.width < len(item) or (one := _one(reading, item)) is None:
        return None
    is_several = has_a_sign_again(item) or may_be_several(item, is_item=True)
    return one._replace(safe=one.safe and not (is_several or has_parts(item) or _SIGN.search(item)))


def _in_gaps(text: str, items: list[str], written: list[str]) -> str:
    """The list with each item replaced and the blanks between them kept."""
    parts: list[str] = []
    done = 0
    for item, new in zip(items, written, strict=True):
        start = text.index(item, max(done, 1))
        parts += (text[done:start], new)
        done = start + len(item)
    return "".join((*parts, text[done:]))
