"""Repairs of a block that no parser reads: every broken value as it was meant, proven by reading again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import lru_cache
from itertools import islice
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from notelint.diagnostic import Edit, Span
from notelint.frontmatter import wording
from notelint.frontmatter.edits.proof import after
from notelint.frontmatter.faults import closed_quote
from notelint.frontmatter.glued import (
    LIST_KEYS,
    Missing,
    as_text,
    first_colon,
    has_colon_inside,
    is_no_key,
    is_property,
    told_lines,
)
from notelint.frontmatter.lines import Line, entries
from notelint.frontmatter.node import Data, Node
from notelint.frontmatter.plain import read_plain
from notelint.frontmatter.reading import read
from notelint.frontmatter.readings import has_parts, meant
from notelint.frontmatter.wrapped import wrapped_text

if TYPE_CHECKING:
    from notelint.frontmatter.block import Frontmatter

LONGEST = 100_000
"""Code points of a block beyond which nothing is repaired."""
MOST = 500
"""Values that are read one by one, and changes that are made; a block with more is left to its owner."""

_QUOTES = ("'", '"')
_TOO_DEEP = "are nested more than"
_WIDTHS = (2, 4, 8)
_TAB = re.compile(r"(?<![^\r\n])[ ]*\t[ \t]*(?=[^ \t\r\n])")
_BULLET = re.compile(r"\*(?=[ \t]+[^\s*])")
_BLOCK = re.compile(r"[|>][-+0-9]*[ \t]*(?:#[^\r\n]*)?\Z")
_ANCHOR = re.compile(r"(?<![^\s\[{,])&[\w-]")
_INNER_KEY = re.compile(r"(?<![^\r\n])(?:[ \t]|-[ \t])(?:[ \t]|-[ \t])*+(?P<key>[a-z_]\w*+):(?=[ \t\r\n]|\Z)")
_USUAL = re.compile(r"""(?<=[:-])[ \t]+(?P<mark>['"])(?:(?!(?P=mark))[^\r\n])*(?P=mark)[ \t]*(?=[\r\n]|\Z)""")


class Mend(NamedTuple):
    """Edits after which the block can be read; `safe` where no other repair is as plain."""

    edits: tuple[Edit, ...]
    title: str
    safe: bool


class _Change(NamedTuple):
    """An edit of the block; `is_value`: it replaces a value, which is then read as `data`."""

    edit: Edit
    safe: bool = True
    is_value: bool = False
    data: Data = None


class _Hopeless(Exception):
    """A line that has no plain reading."""


def mend(block: Frontmatter) -> Mend | None:
    """The repair of a block that cannot be read; None where one reading is not plain."""
    if block.root is not None or not block.problems or any(_TOO_DEEP in each.message for each in block.problems):
        return None
    from notelint.frontmatter.unclosed import close

    if block.yaml.end - block.yaml.start > LONGEST:
        return None
    return close(block) or _mend_values(block.text, block.yaml)


def _mend_values(text: str, yaml: Span) -> Mend | None:
    try:
        changes = list(islice(_Judge(text, yaml).changes(), MOST + 1))
    except _Hopeless:
        return None
    if not changes or len(changes) > MOST:
        return None
    proven = _proven(text, yaml, changes)
    edits = _joined(change.edit for change in proven or ())
    return Mend(edits, _title(text, proven, len(edits)), _is_safe(proven)) if proven and edits else None


def _joined(edits: Iterable[Edit]) -> tuple[Edit, ...] | None:
    """The edits in order of place, those that touch made one; None where two change the same text."""
    joined: list[Edit] = []
    for edit in sorted(edits, key=attrgetter("start", "end")):
        last = joined[-1] if joined else None
        if last and last.end > edit.start:
            return None
        if last and last.end == edit.start:
            joined[-1] = Edit(last.start, edit.end, last.text + edit.text)
        else:
            joined.append(edit)
    return tuple(joined)


def _is_safe(changes: Sequence[_Change]) -> bool:
    return all(change.safe for change in changes)


def _title(text: str, changes: Sequence[_Change], places: int) -> str:
    values = [change.edit.text for change in changes if change.is_value]
    if places == len(values) == 1:
        return f"write {wording.shortened(values[0])}"
    if not values:
        replaced = [text[change.edit.start : change.edit.end] for change in changes]
        if set(replaced) == {"*"}:
            return "begin each item with `-`"
        if all(replaced):
            is_deeper = any(not change.safe for change in changes) or "\t" not in "".join(replaced)
            return "begin each item where the first begins" if is_deeper else "indent with spaces"
        return "put a blank where YAML needs one"
    return f"repair {places} places so that YAML can read them"


class _Judge:
    """Goes through a block line by line and says what to change; raises `_Hopeless`."""

    def __init__(self, text: str, yaml: Span) -> None:
        self.text = text
        self.yaml = yaml
        self.has_anchors = _ANCHOR.search(text, *yaml) is not None
        self.usual = Counter(match["mark"] for match in _USUAL.finditer(text, *yaml))
        self.inner_keys = frozenset(match["key"] for match in _INNER_KEY.finditer(text, *yaml))
        self.slow = 0

    def changes(self) -> Iterator[_Change]:
        """The changes of all entries, in order of place."""
        for entry in entries(self.text, *self.yaml):
            if wrapped := wrapped_text(self.text, entry):
                span, reading = wrapped
                yield _Change(Edit(*span, reading.written), reading.safe, True, reading.data)
            else:
                yield from self._entry(entry)

    def _entry(self, entry: Span) -> Iterator[_Change]:
        is_mended = False
        bulleted: str | None = None
        last: Line | None = None
        levels: set[str] = set()
        for line, missing, above in told_lines(self.text, entry):
            level = self._level(line, last, levels)
            if level is None:
                yield from self._tabs(line)
            else:
                yield _Change(Edit(line.start, line.start + len(line.indent), level), safe=bool(level))
            last = line if level is None else line._replace(indent=level)
            levels |= {last.indent} if last.dashes else set()
            if above and not line.indent.strip(" "):
                yield _Change(Edit(line.start, line.start + len(line.indent), above.indent), safe=False)
            if not line.begins and (line.waits or line.indent == bulleted) and self._bullet(line):
                bulleted = line.indent
                yield _Change(Edit(line.value.start, line.value.start + 1, "-"), safe=False)
                continue
            if missing:
                changes = self._apart(line, missing)
            elif line.begins:
                changes = self._begun(line)
            elif line.waits:
                changes = [self._value(line, line.value)]
            elif is_mended:
                raise _Hopeless
            else:
                continue
            is_mended = changes[-1] is not None
            yield from (change for change in changes if change)

    def _bullet(self, line: Line) -> bool:
        """Whether a line below a key is an item as Markdown has it, and its text is read as one."""
        bullet = _BULLET.match(self.text, *line.value)
        return bullet is not None and self._reads(f"k: {self.text[bullet.end() : line.value.end].strip()}")

    def _level(self, line: Line, last: Line | None, levels: Set[str]) -> str | None:
        """Where an item with a tab before it begins that would be a part of the one above: where that does."""
        if "\t" not in line.indent or not line.dashes or line.waits or last is None or last.indent == line.indent:
            return None
        if last.dashes.count("-") > 1 or is_property(self.text, last):
            return None
        if last.key or not last.dashes or len(levels) > 1:
            raise _Hopeless
        return last.indent

    def _tabs(self, line: Line) -> Iterator[_Change]:
        """Tabs that indent a line, or the lines of a block of text that it begins."""
        if (line.begins or line.waits) and (tab := _TAB.match(self.text, line.start, line.value.end)):
            yield _Change(Edit(*tab.span(), tab[0]))
        if line.value.start < line.value.end and self.text[line.value.start] in "|>":
            for tab in _TAB.finditer(self.text, line.value.end, line.behind):
                yield _Change(Edit(*tab.span(), tab[0]))

    def _apart(self, line: Line, missing: Missing) -> list[_Change | None]:
        """The blank that is missing in `key:value` or `-item`, and the value as it stood there."""
        place = missing.place
        if place is None:
            raise _Hopeless
        value = Span(place, line.value.end)
        if not missing.is_item:
            line = line._replace(key=self.text[line.value.start : place])
        change = self._value(line, value)
        if change is None and (reading := as_text(self.text[slice(*value)])):
            change = _Change(Edit(place, place + reading.width, reading.written), reading.safe, True, reading.data)
        return [_Change(Edit(place, place, " "), missing.safe), change]

    def _begun(self, line: Line) -> list[_Change | None]:
        """The value behind a key or a dash; a key with a colon inside may end at the first, which is not safe."""
        change = self._value(line, line.value)
        if change is None or line.dashes or not line.key:
            return [change]
        place = first_colon(line)
        if place == 0 or (place is None and is_no_key(line.key)):
            raise _Hopeless
        if place is None:
            return [change._replace(safe=change.safe and not has_colon_inside(line))]
        start = line.start + len(line.indent)
        whole = line._replace(key="", value=Span(start, line.value.end))
        return self._apart(whole, Missing(start + place, safe=False))

    def _value(self, line: Line, value: Span) -> _Change | None:
        """What to write in the place of a value; None where it can be read."""
        if value.start == value.end or self._can_be_read(value, line):
            return None
        written, name = self.text[value.start : value.end], line.key.rstrip(": \t").lower()
        if name == "<<":
            raise _Hopeless
        self._check_quote(value)
        is_usual, wants_list = self.usual[written[0]] > 0, name in LIST_KEYS
        reading = meant(
            written,
            is_usual=is_usual,
            has_anchors=self.has_anchors,
            wants_list=wants_list,
            is_item=bool(line.dashes),
            # A field at the margin of which the block has another is none that lost the end of its line.
            keys=self.inner_keys - {name} if line.indent or line.dashes else (),
        )
        is_row = reading and isinstance(reading.data, list) and (written[0] in _QUOTES or written[:2] == "[[")
        if reading is None or (line.dashes and (line.key or is_row)):
            raise _Hopeless
        edit = Edit(value.start, value.start + reading.width, reading.written)
        replaced = written[: reading.width]
        is_enclosed = written[0] in _QUOTES and replaced[-1] == written[0]
        may_be_pair = not line.key and not is_enclosed and has_parts(replaced)
        # Blanks at the end of the line may belong into quotes that lost their end.
        loses_blanks = written[0] in _QUOTES and written[-1] != written[0] and self.text[value.end] in " \t"
        return _Change(edit, reading.safe and not may_be_pair and not loses_blanks, True, reading.data)

    def _check_quote(self, value: Span) -> None:
        """A quote that is closed at the end of a field below may hold all that lies between."""
        if self.text[value.start] in _QUOTES:
            closed = closed_quote(self.text, value, self.yaml.end)
            if closed and closed.end() > value.end:
                raise _Hopeless

    def _can_be_read(self, value: Span, line: Line) -> bool:
        """Whether a value can be read by itself; one of several lines that cannot has no plain reading."""
        if _BLOCK.match(self.text, *value):
            return True
        end = max(value.end, line.behind)
        written = self.text[value.start : end]
        if "\n" not in written.rstrip() and "\r" not in written.rstrip():
            return self._reads(f"k: {self.text[value.start : value.end]}")
        if self._reads(f"k: {written}"):
            return True
        if written[0] not in _QUOTES:
            raise _Hopeless
        return False

    def _reads(self, source: str) -> bool:
        if read_plain(source, 0, len(source)):
            return True
        # A bracket that is never closed is looked for to the end of the entry.
        self.slow += 10 if source[3:4] in ("[", "{") else 1
        if self.slow > MOST:
            raise _Hopeless
        if re.match(r"k: \*[\w-]+[ \t]*\Z", source) and self.has_anchors:
            return True
        return _is_one_field(source)


@lru_cache(maxsize=1024)
def _is_one_field(source: str) -> bool:
    """Whether a text is read as one key with a value beside it. A block is judged again with each fix."""
    root, problems = read(source, 0, len(source))
    return not problems and root is not None and len(root.fields) == 1 and root.fields[0].value.style != "block"


def _proven(text: str, yaml: Span, changes: Sequence[_Change]) -> list[_Change] | None:
    """The changes, if the block then reads as it does with plain words in the place of the changed values.

    Tabs become blanks; all widths of a tab that can be read must lead to the same values.
    """
    found: dict[str, list[_Change]] = {}
    for width in _WIDTHS if any(map(_is_tab, changes)) else (0,):
        made = [_with_blanks(change, width) for change in changes]
        if (shape := _shape_of(text, yaml, made)) is not None:
            found.setdefault(shape, made)
    return next(iter(found.values())) if len(found) == 1 else None


def _with_blanks(change: _Change, width: int) -> _Change:
    if not _is_tab(change):
        return change
    start, end, text = change.edit.start, change.edit.end, change.edit.text
    return change._replace(edit=Edit(start, end, text.replace("\t", " " * width)))


def _is_tab(change: _Change) -> bool:
    return not change.is_value and "\t" in change.edit.text


def _shape_of(text: str, yaml: Span, changes: Sequence[_Change]) -> str | None:
    """The values of the changed block, if they are as meant."""
    words = {f"notelint{number}": change.data for number, change in enumerate(changes) if change.is_value}
    names = iter(words)
    stubs = [
        Edit(change.edit.start, change.edit.end, next(names)) if change.is_value else change.edit for change in changes
    ]
    stub = _read(text, yaml, stubs)
    mended = _read(text, yaml, [change.edit for change in changes])
    if stub is None or mended is None:
        return None
    shape = repr(_shape(mended, {}))
    return shape if shape == repr(_shape(stub, words)) else None


def _read(text: str, yaml: Span, edits: Sequence[Edit]) -> Node | None:
    """The block with the edits made, if it is then a mapping."""
    joined = _joined(edits)
    if joined is None:
        return None
    source = after(text[: yaml.end], joined)
    root, _ = read(source, yaml.start, len(source))
    return root if root and root.fields else None


def _shape(node: Node, words: dict[str, Data]) -> object:
    """The values of a node, every field of a key that stands twice among them, with words replaced."""
    if node.fields:
        return [(key.data, _shape(value, words)) for key, value in node.fields]
    if node.items:
        return [_shape(item, words) for item in node.items]
    data = words.get(node.data, node.data) if isinstance(node.data, str) else node.data
    return [*data.items()] if isinstance(data, dict) else data
