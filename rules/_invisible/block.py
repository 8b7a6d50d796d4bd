"""The frontmatter: keys, colons, dashes and values that hold what nobody sees, and a block that is none for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from notelint import Edit, Level, Node, Note, Span, apply_edits

from .characters import BIDI, BLANKS, SOFT_HYPHEN, shown
from .finding import Finding, culprits
from .line import Line, lines

_FIELD = re.compile(
    r"(?P<indent>[ \t]*(?:-[ \t]+)*)(?P<key>\"[^\"]*\"|'[^']*'|[^\s:#\"'-][^:#]*?)(?P<before>[ \t]*):(?P<gap>[ \t]+|\Z)"
)
_ITEM = re.compile(r"[ \t]*(?:-[ \t]+)+")
_FENCE = re.compile(r"(?:---|\.\.\.)[ \t]*\Z")
_LINK = re.compile(r"\[\[([^\[\]|#^]+)")


def dead_block(note: Note, hits: Sequence[int]) -> Finding | None:
    """What keeps the block at the top of a note from being its frontmatter."""
    if note.frontmatter and not note.frontmatter.problems:
        return None
    around = islice((line for line in lines(note, hits) if _FENCE.match(line.bare)), 2)
    found = [line for line in around if not _FENCE.match(line.raw)]
    edits = tuple(Edit(hit, hit + 1, "") for line in found for hit in line.hits)
    if not edits:
        return None
    repaired = Note(note.path, apply_edits(note.text, edits)).frontmatter
    if repaired is None or repaired.root is None or not repaired.root.fields:
        return None
    places = [hit for line in found for hit in line.hits]
    told = culprits(found[0], places, "beside `---`: the note has no frontmatter", Level.ERROR)
    return told._replace(edits=edits, title=f"remove {'it' if len(edits) == 1 else 'them'}")


def dead_fields(line: Line) -> Iterator[Finding]:
    """What breaks the field or the item on a line of the frontmatter."""
    if line.bare.lstrip().startswith("#"):
        return
    field = _FIELD.match(line.bare)
    begin = field.end() if field else item.end() if (item := _ITEM.match(line.bare)) else 0
    value = line.place_of(begin) if begin else line.start
    if field:
        yield from _head(line, field)
    elif begin and (places := line.within(line.start, value)):
        yield culprits(line, places, "beside `-`: the line is no list item", Level.ERROR)
    yield from _value(line, value, f" of `{shown(field['key'])}`" if field else "")


def _head(line: Line, field: re.Match[str]) -> Iterator[Finding]:
    """What stands in the key, and between it, its colon and its value."""
    key, colon = line.place_of(field.start("key")), line.place_of(field.end("before"))
    until, value = line.place_of(field.end("key") - 1) + 1, line.place_of(field.end())
    told = f"`{shown(field['key'])}:`"
    if places := [*line.within(line.start, key), *line.within(until, value)]:
        found = culprits(line, places, f"beside {told}: the line is no field", Level.ERROR)
        edits = tuple(Edit(edit.start, edit.end, "") if until <= edit.start < colon else edit for edit in found.edits)
        yield found._replace(edits=edits)
    inside = line.within(key, until)
    if places := [place for place in inside if _is_stray(line, place)]:
        yield culprits(line, places, f"in the key {told}: nothing reads the field", Level.ERROR)
    if places := [place for place in inside if line.text[place] in BLANKS]:
        yield culprits(line, places, f"in the key {told}: nothing reads the field", Level.WARNING, safe=False)


def _value(line: Line, value: int, of: str) -> Iterator[Finding]:
    end = line.start + len(line.raw.rstrip(" \t" + "".join(BLANKS)))
    if places := [place for place in line.within(max(value, end), line.end) if line.text[place] in BLANKS]:
        found = culprits(line, places, f"behind the value{of}: it is part of the value", Level.WARNING)
        yield found._replace(edits=tuple(Edit(place, place + 1, "") for place in places), title="remove it")
    inside = [place for place in line.within(value, line.end) if not _is_in_name(line, place)]
    if places := [place for place in inside if _is_stray_in_value(line, place, value)]:
        yield culprits(line, places, f"in the value{of}: searches and queries do not find it", Level.WARNING)
    if places := [place for place in inside if line.text[place] in BIDI and place in line.needed]:
        effect = f"in the value{of}: searches and queries do not find it"
        yield culprits(line, places, effect, Level.WARNING, safe=False)


def _is_stray(line: Line, place: int) -> bool:
    char = line.text[place]
    return char == SOFT_HYPHEN or (char not in BLANKS and place not in line.needed)


def _is_stray_in_value(line: Line, place: int, value: int) -> bool:
    """Whether it has no place in a value: a soft hyphen has one in a sentence."""
    if line.text[place] == SOFT_HYPHEN:
        return " " not in line.text[value : line.end].strip()
    return _is_stray(line, place)


def _is_in_name(line: Line, place: int) -> bool:
    """Whether it stands in a link to a file that bears it in its name."""
    for found in _LINK.finditer(line.raw):
        if found.start(1) <= place - line.start < found.end(1):
            return line.note.names.resolve(found[1], line.note.path) is not None
    return False


def texts(root: Node | None) -> list[Span]:
    """Where block scalars stand, whose lines are text."""
    found: list[Span] = []
    waiting = [root] if root else []
    while waiting:
        node = waiting.pop()
        if node.style in ("literal", "folded"):
            found.append(node.span)
        waiting += [*(field.value for field in node.fields), *node.items] if node.style != "alias" else []
    return sorted(found)


def told_of_break(note: Note, findings: list[Finding]) -> list[Finding]:
    """Findings of the frontmatter; those on the line that keeps it from being read say so, if they are the reason."""
    block = note.frontmatter
    if block is None or block.root is not None or not block.problems:
        return findings
    edits = sorted(edit for finding in findings for edit in finding.edits)
    repaired = Note(note.path, apply_edits(note.text, edits))
    left = repaired.frontmatter.problems if repaired.frontmatter else ()
    still = {repaired.place(problem.span).start.line for problem in left}
    broken = {note.place(problem.span).start.line for problem in block.problems} - still
    return [
        _breaking(finding) if note.place(finding.span).start.line in broken and finding.edits else finding
        for finding in findings
    ]


def _breaking(finding: Finding) -> Finding:
    message = finding.message
    if finding.level is not Level.ERROR:
        message += "; with it the frontmatter cannot be read"
    return finding._replace(level=Level.ERROR, message=message, breaks=True)


def proven(note: Note, findings: list[Finding]) -> list[Finding]:
    """Findings of the frontmatter; without their fixes where these together would make it unreadable."""
    edits = sorted(edit for finding in findings for edit in finding.edits)
    if not edits or (note.frontmatter and note.frontmatter.problems):
        return findings
    repaired = Note(note.path, apply_edits(note.text, edits)).frontmatter
    if repaired and not repaired.problems:
        return findings
    return [finding._replace(edits=(), help="take it out by hand") for finding in findings]
