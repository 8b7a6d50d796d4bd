"""Why a block cannot be read: the piece that is wrong, found by reading again key by key."""

from __future__ import annotations

import re
from collections.abc import Iterator

from notelint.diagnostic import Span
from notelint.frontmatter import refusal, wording
from notelint.frontmatter.composed import compose
from notelint.frontmatter.faults import behind_value, value_fault
from notelint.frontmatter.node import UNDEFINED, Refused, YamlProblem
from notelint.frontmatter.plain import read_plain

_LINE = re.compile(r"(?P<text>[^\r\n]*)(?:\r\n?|\n|\Z)")
_KEY = (
    r"(?:'[^'\r\n]*'|\"[^\"\r\n]*\"|(?![-?][ \t])[^ \t\r\n\"'#\[\]{}|>%@`&*!,][^\r\n]*?)"
    r"[ \t]*:(?=[ \t\r\n]|\Z)"
)
_ENTRY = re.compile(_KEY)
_PIECE = re.compile(rf"(?P<indent>[ \t]*)(?P<dashes>(?:-(?:[ \t]+|(?=[\r\n]|\Z)))*)(?P<key>{_KEY})?[ \t]*")
_NO_BLANK = re.compile(r"(?P<key>[\w-]+):(?P<value>[^\s:/][^\r\n]*)")
_CONFLICT = re.compile(r"(?:<{7}|={7}|>{7})(?=[ \r\n]|\Z)")


def diagnose(text: str, start: int, end: int, refused: Refused) -> YamlProblem:
    """The problem of a block that the parser refused."""
    entry, refused = _culprit(text, start, end, refused)
    for problem in _faults(text, entry, refused):
        return problem
    return refusal.problem(text, refused, entry)


def _culprit(text: str, start: int, end: int, refused: Refused) -> tuple[Span, Refused]:
    """The first field that cannot be read even alone, with what the parser says of it."""
    found = Span(start, end)
    for entry in _entries(text, start, end):
        if entry.start > refused.offset:
            break
        found = entry
        alone = _refusal(text, entry)
        if alone and (alone.reason != UNDEFINED or alone.offset == refused.offset):
            return entry, alone
    return found, refused


def _entries(text: str, start: int, end: int) -> Iterator[Span]:
    """The fields of a block as spans of whole lines, told apart by what stands in the first column."""
    begin = start
    for line in _lines(text, Span(start, end)):
        if line.start() > begin and _ENTRY.match(text, *line.span("text")):
            yield Span(begin, line.start())
            begin = line.start()
    yield Span(begin, end)


def _lines(text: str, span: Span) -> Iterator[re.Match[str]]:
    return (line for line in _LINE.finditer(text, *span) if line.group())


def _refusal(text: str, entry: Span) -> Refused | None:
    """What the parser says of a field alone; a text or list without a key is no field."""
    try:
        root = read_plain(text, *entry) or compose(text, *entry)[0]
    except Refused as refused:
        return refused
    except YamlProblem:
        return None
    return Refused("not a field", root.span.start) if root and not root.fields else None


def _faults(text: str, entry: Span, refused: Refused) -> Iterator[YamlProblem]:
    """What is wrong in a field, line by line."""
    behind, waits = entry.start, True
    for line in _lines(text, entry):
        piece = _PIECE.match(text, *line.span("text"))
        stop = line.start() + len(line["text"].rstrip(" \t"))
        if line.start() < behind or piece is None or stop == line.start() or text[piece.end() : stop].startswith("#"):
            continue
        begins = bool(piece["dashes"] or piece["key"])
        value = Span(piece.end(), max(stop, piece.end()))
        has_value = value.start < value.end
        if not begins and not piece["indent"] and (fault := _line_fault(text, value, line.start() == entry.start)):
            yield fault
        elif has_value and (begins or waits):
            if fault := value_fault(text, value, entry.end, refused.offset, bool(piece["key"])):
                yield fault
            behind = behind_value(text, value, piece["indent"], entry.end)
        waits = begins and not has_value


def _line_fault(text: str, line: Span, is_first: bool) -> YamlProblem | None:
    """A line at the margin that is neither a key nor an item."""
    if _CONFLICT.match(text, *line):
        return YamlProblem("a merge conflict is not resolved here", line, "keep one side and remove the marker lines")
    if missing := _NO_BLANK.fullmatch(text, *line):
        place = missing.end("key")
        written = wording.shortened(f"{missing['key']}: {missing['value']}")
        return YamlProblem("a blank is missing behind the colon", Span(place, place + 1), f"write {written}")
    if is_first and text[line.start] in "[{\"'":
        return None
    if wording.find_placeholder(text, *line) == line:
        return wording.placeholder(text, line)
    return YamlProblem(
        "this line is neither `key: value` nor a list item",
        line,
        "write it behind a key; if the frontmatter ends above, put a line `---` there",
    )
