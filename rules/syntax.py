"""Rule `syntax`: frontmatter that is not readable YAML, and the marks of an unresolved merge."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from notelint import Diagnostic, Note, NoteRule, Span, Stage

_MARK: Final = re.compile(r"(?<![^\r\n\ufeff])(?:([<|>])\1{6}(?: [^\r\n]*)?|={7})(?![^\r\n])")


@dataclass(frozen=True, slots=True)
class Syntax(NoteRule):
    """Reports what keeps a note from being read."""

    name: ClassVar[str] = "syntax"
    stage: ClassVar[Stage] = Stage.FRONTMATTER

    def check(self, note: Note) -> Iterator[Diagnostic]:
        """Conflicts, and the problems of the frontmatter that a conflict does not explain."""
        block = note.frontmatter
        conflicts = list(_conflicts(note))
        for start, *others in conflicts:
            related = [note.place(span) for span in others]
            message = f"unresolved merge conflict, down to line {related[-1].start.line}"
            yield self.report(note, start, message, related=related, help="keep what is right, delete the marks")
        if block and not any(block.span.meets(start) for start, *_ in conflicts):
            for problem in block.problems:
                yield self.report(note, problem.span, problem.message, help=problem.help)


def _conflicts(note: Note) -> Iterator[list[Span]]:
    """The marks of each conflict, in order: `<<<<<<<`, perhaps `|||||||`, `=======`, `>>>>>>>`."""
    text = note.text
    if "<<<<<<<" not in text or ">>>>>>>" not in text:
        return
    code = note.outline.code
    marks: list[Span] = []
    seen = ""
    for match in _MARK.finditer(text):
        span, kind = Span(*match.span()), match[0][0]
        if kind == "<":
            marks, seen = ([], "") if _is_inside(code, span) else ([span], "<")
        elif seen + kind in ("<|", "<=", "<|=", "<=>", "<|=>"):
            marks.append(span)
            seen += kind
            if kind == ">":
                yield marks
                marks, seen = [], ""


def _is_inside(spans: Sequence[Span], span: Span) -> bool:
    """Whether one of the spans, which stand in order, holds the span."""
    before = bisect(spans, (span.start, len(spans) and spans[-1].end))
    return before > 0 and spans[before - 1].holds(span)
