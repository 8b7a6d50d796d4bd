"""The format for people: each finding with its line, the span marked, the help for the fix, and related places."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeAlias

from notelint.diagnostic import Diagnostic, Level, Place
from notelint.report.beside import side_by_side
from notelint.report.model import Report
from notelint.words import LOG_COMMAND, anchored, visible

Styled: TypeAlias = list[tuple[str, str]]
"""A line as pieces of text, each with the name of a style of rich."""

WINDOW = 110
"""Code points of a line that are shown; longer lines are cut around the span."""
_BEFORE = 60
_COLOURS = {Level.ERROR: "bold red", Level.WARNING: "bold yellow", Level.INFO: "bold cyan"}


def full(report: Report) -> Iterator[str]:
    """The lines of the format."""
    paint = _painter() if report.colour else _plain
    for found in report.diagnostics:
        yield paint(_lines(found, report))


def _plain(lines: list[Styled]) -> str:
    return "".join("".join(text for text, _ in line).rstrip() + "\n" for line in lines) + "\n"


def _painter() -> Callable[[list[Styled]], str]:
    from io import StringIO

    from rich.console import Console
    from rich.text import Text

    console = Console(file=StringIO(), force_terminal=True, color_system="standard", soft_wrap=True, highlight=False)

    def paint(lines: list[Styled]) -> str:
        with console.capture() as captured:
            for line in lines:
                console.print(Text.assemble(*line, end=""))
            console.print()
        return captured.get()

    return paint


def _lines(found: Diagnostic, report: Report) -> list[Styled]:
    gutter = " " * len(str(found.start.line))
    where = f"{anchored(found.path)}:{found.start.line}:{found.start.column}"
    head: Styled = [
        (where, "bold"),
        (" ", ""),
        (f"{found.level}[{found.rule}]", _COLOURS[found.level]),
        (" " + visible(found.message), ""),
    ]
    shown = side_by_side(found, report, _COLOURS[found.level]) or _excerpt(found, report, gutter)
    return [head, *shown, *_notes(found, report, gutter)]


class _Window(NamedTuple):
    """A part of a source line, and the part of it that is marked; both as shown, with all controls visible."""

    text: str
    indent: int
    width: int


def _excerpt(found: Diagnostic, report: Report, gutter: str) -> list[Styled]:
    line = report.lines.get((found.path, found.start.line))
    if line is None or found.end.offset == 0:  # it stands for the file as a whole
        return []
    end = found.end.column - 1 if found.end.line == found.start.line else len(line)
    window = _window(line, found.start.column - 1, end)
    bar = (f"{gutter} | ", "blue")
    mark = (" " * window.indent + "^" * window.width, _COLOURS[found.level])
    return [[(f"{found.start.line} | ", "blue"), (window.text, "")], [bar, mark]]


def _window(line: str, start: int, end: int) -> _Window:
    from rich.cells import cell_len

    first = max(0, start - _BEFORE) if len(line) > WINDOW else 0
    last = min(len(line), first + WINDOW)
    shown = _shown(line[first:last])
    split = max(start, min(end, last)) - first
    before = ("…" if first else "") + "".join(shown[: start - first])
    marked = "".join(shown[start - first : split])
    text = before + marked + "".join(shown[split:]) + ("…" if last < len(line) else "")
    return _Window(text, cell_len(before), max(1, cell_len(marked)))


def _shown(text: str) -> list[str]:
    """What is shown for each code point of a line; a command of a CI service may lie across the edges of the mark."""
    shown = ["    " if char == "\t" else visible(char) for char in text]
    for command in LOG_COMMAND.finditer(text):
        shown[command.end() - 1] = "\\x5b"
    return shown


def _notes(found: Diagnostic, report: Report, gutter: str) -> list[Styled]:
    notes: list[tuple[str, str]] = []
    if found.fix:
        notes.append(("fix", f"{found.fix.title} ({'--fix' if found.fix.safe else '--unsafe-fixes'})"))
    if found.help:
        notes.append(("help", found.help))
    notes += [("see", _related(found.path, place, report)) for place in found.related]
    return [[(f"{gutter} = {kind}: ", "blue"), (visible(text), "")] for kind, text in notes]


def _related(path: str, place: Place, report: Report) -> str:
    line = report.lines.get((place.path, place.start.line), "").strip()
    where = f"line {place.start.line}" if place.path == path else f"{place.path}:{place.start.line}"
    shown = line[:WINDOW] + "…" if len(line) > WINDOW else line
    return f"{where}: {shown}" if shown else where
