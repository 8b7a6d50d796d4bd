"""Why a block cannot be read: the piece that is wrong, found by reading again key by key."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from notelint.diagnostic import Span
from notelint.frontmatter import refusal, wording
from notelint.frontmatter.composed import compose
from notelint.frontmatter.faults import value_fault
from notelint.frontmatter.glued import first_colon, key_without_colon, told_lines, written_apart
from notelint.frontmatter.lines import Line, entries
from notelint.frontmatter.node import UNDEFINED, Refused, YamlProblem
from notelint.frontmatter.plain import read_plain
from notelint.frontmatter.reading import unprintable

_LONGEST = 100_000
"""Code points of a field beyond which it is not read again alone."""
_ODD_KEY = re.compile(
    r"""(?P<key>[@`%][^\s:]+|"[^"\r\n]*"[^":\r\n]*[^\s":]|'[^'\r\n]*'[^':\r\n]*[^\s':])[ \t]*:(?=[ \t]|\Z)"""
)
_ITS_PLACE = "begin it where the one above begins, or put both lines in quotes as one text"
_BULLET = re.compile(r"\*[ \t]+([^\s*][^\r\n]{,60})\Z")
_CONFLICT = re.compile(r"(?:<{7}|={7}|>{7})(?=[ \r\n]|\Z)")


def diagnose(text: str, start: int, end: int, refused: Refused) -> YamlProblem:
    """The problem of a block that the parser refused."""
    entry, refused = _culprit(text, start, end, refused)
    for problem in _faults(text, entry, refused):
        return problem
    return refusal.problem(text, refused, entry)


def further(text: str, start: int, end: int, known: Span) -> Iterator[YamlProblem]:
    """The problems of the other fields that cannot be read even alone, of each the first."""
    for entry in entries(text, start, end):
        if entry.start <= known.start < entry.end or entry.end - entry.start > _LONGEST:
            continue
        if odd := unprintable(text, *entry):
            yield odd
            continue
        refused = _refusal(text, entry)
        if refused and refused.reason not in (UNDEFINED, "not a field"):
            yield next(_faults(text, entry, refused), None) or refusal.problem(text, refused, entry)


def _culprit(text: str, start: int, end: int, refused: Refused) -> tuple[Span, Refused]:
    """The first field that cannot be read even alone, with what the parser says of it."""
    found = Span(start, end)
    for entry in entries(text, start, end):
        if entry.start > refused.offset:
            break
        found = entry
        if entry.end - entry.start > _LONGEST:
            continue
        alone = _refusal(text, entry)
        if alone and (alone.reason != UNDEFINED or alone.offset == refused.offset):
            return entry, alone
    return found, refused


def _refusal(text: str, entry: Span) -> Refused | None:
    """What the parser says of a field alone; a text or list without a key is no field."""
    found = _refused(text[slice(*entry)])
    return Refused(found[0], entry.start + found[1]) if found else None


@lru_cache(maxsize=256)
def _refused(source: str) -> tuple[str, int] | None:
    """Why a field is refused, and where. A block is looked at again with each fix."""
    try:
        root = read_plain(source, 0, len(source)) or compose(source, 0, len(source))[0]
    except Refused as refused:
        return refused.reason, refused.offset
    except YamlProblem:
        return None
    return ("not a field", root.span.start) if root and not root.fields else None


def _faults(text: str, entry: Span, refused: Refused) -> Iterator[YamlProblem]:
    """What is wrong in a field, line by line."""
    for line, missing, above in told_lines(text, entry):
        if above:
            span = Span(line.start + len(line.indent), line.value.end)
            yield YamlProblem("this item begins deeper than the one above, which has a value", span, _ITS_PLACE)
        elif missing and missing.place is not None:
            yield _no_blank(text, Span(line.value.start, missing.place), line.value.end)
        elif fault := _fault(text, line, entry, refused):
            yield fault


def _no_blank(text: str, sign: Span, end: int) -> YamlProblem:
    """A key or a dash, `sign`, with a value that begins at once."""
    name = text[slice(*sign)]
    written = wording.shortened(f"{name} {written_apart(text[sign.end : end], name[:-1])}")
    behind = "colon" if name.endswith(":") else "dash"
    return YamlProblem(f"a blank is missing behind the {behind}", Span(sign.end - 1, sign.end), f"write {written}")


def _fault(text: str, line: Line, entry: Span, refused: Refused) -> YamlProblem | None:
    if not line.begins and not line.indent and (fault := _line_fault(text, line.value, line.start == entry.start)):
        return fault
    if line.value.start == line.value.end or not (line.begins or line.waits):
        return None
    if not line.begins and (bullet := _BULLET.match(text, *line.value)):
        return YamlProblem("a list item begins with `-`, not with `*`", line.value, f"write `- {bullet[1]}`")
    if line.key.rstrip(": \t") == "<<" and refused.offset == line.value.start:
        return wording.merge_key(line.value)
    fault = value_fault(text, line.value, entry.end, refused.offset, bool(line.key))
    if fault and (key := key_without_colon(line.key)):
        start = line.start + len(line.indent) + len(line.dashes)
        return wording.no_colon(text, Span(start, start + len(key)), line.value.end)
    if fault and line.key and not line.dashes and (place := first_colon(line)) is not None:
        start = line.start + len(line.indent)
        return _no_blank(text, Span(start, start + max(place, 1)), line.value.end)
    return fault


def _line_fault(text: str, line: Span, is_first: bool) -> YamlProblem | None:
    """A line at the margin that is neither a key nor an item."""
    if _CONFLICT.match(text, *line):
        return YamlProblem("a merge conflict is not resolved here", line, "keep one side and remove the marker lines")
    if odd := _ODD_KEY.match(text, *line):
        return wording.key(text, Span(*odd.span("key")))
    if is_first and text[line.start] in "[{\"'":
        return None
    if wording.find_placeholder(text, *line) == line:
        return wording.placeholder(text, line)
    return YamlProblem(
        "this line is neither `key: value` nor a list item",
        line,
        "write it behind a key; if the frontmatter ends above, put a line `---` there",
    )
