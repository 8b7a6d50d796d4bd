"""Rule `syntax`: frontmatter that is not readable YAML, and the marks of an unresolved merge."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from notelint import Diagnostic, Edit, Fix, Frontmatter, Level, Note, NoteRule, Span, Stage, YamlProblem

_MARK: Final = re.compile(r"(?<![^\r\n\ufeff])(?:([<|>])\1{6}(?: [^\r\n]*)?|={7})(?![^\r\n])")
_HEADING: Final = re.compile(r"(?<=[\r\n])[ \t]*\r?\n#{1,6}[ \t]")
_DASH: Final = re.compile(r"(?<=[\r\n])[ \t]+-")
_KEY_AND_VALUE: Final = re.compile(r"(?<![^\r\n])[\w-][\w \t-]*[ \t][\"'\[]")
_NEAR: Final = 1_000
_UNOPENED: Final = re.compile(
    r"\ufeff?(?:(?:`{3,}|~{3,})[A-Za-z]*[ \t]*[\r\n]|---[ \t]*ya?ml|[^\W\d][\w-]*:[ \t\r\n]"
    r"|[^\r\n]{1,200}(?:[ \t]*(?:\r\n?|\n)){1,4}(?:---|(?:`{3,}|~{3,})[A-Za-z]*)[ \t]*[\r\n])"
)
"""How a note may begin whose frontmatter lacks its first line, or is not the first thing in it."""
_OPENINGS: Final = ("---", "—", "–", "-—", "-–", "--—", "--–")
"""How the first line of a block may begin, and what a telephone makes of it."""


if TYPE_CHECKING:
    from ._syntax_lost import Lost


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
            message = f"unresolved merge conflict, down to line {note.line(others[-1])}"
            yield self.report(note, start, message, related=related, help="keep what is right, delete the marks")
        yield from self._misplaced(note, block)
        if block is None or any(block.span.meets(start) for start, *_ in conflicts):
            return
        if block.root is None:
            yield from self._unreadable(note, block)
        else:
            yield from self._twice(note, block)
            yield from self._lost(note, block)
        if block.root or not block.problems:
            yield from self._second(note, block)

    def _misplaced(self, note: Note, block: Frontmatter | None) -> Iterator[Diagnostic]:
        """A block that is meant as frontmatter and is none."""
        if block is None and not note.text[:_NEAR].lstrip("\ufeff \t\r\n").startswith(_OPENINGS):
            yield from self._unopened(note)
            return
        is_empty = block is not None and block.root is None and not block.problems
        if block is not None and not is_empty and not note.text.startswith("...", block.yaml.end):
            return
        from ._misplaced_block import below_an_empty_block, closed_by_dots, misplaced_block

        if block is None:
            found = misplaced_block(note)
            if found is None:
                yield from self._unopened(note)
        else:
            found = below_an_empty_block(note, block) if is_empty else closed_by_dots(note, block)
        if found:
            yield self.report(note, found.span, found.message, fix=found.fix, help=found.help)

    def _unopened(self, note: Note) -> Iterator[Diagnostic]:
        """A block in a fence, below a line of its own, or without its first line."""
        if not _UNOPENED.match(note.text):
            return
        from ._unopened_block import unopened_block

        if found := unopened_block(note):
            yield self.report(note, found.span, found.message, level=Level.WARNING, fix=found.fix, help=found.help)

    def _unreadable(self, note: Note, block: Frontmatter) -> Iterator[Diagnostic]:
        """What keeps the block from being read, with the repair of the whole block, else each broken field; a character
        that nobody sees is the business of rule `invisible-character`.
        """
        invisible = _lines_broken_by_invisible(note)
        mended = block.mend()
        for problem in block.problems if mended else block.faults():
            if _is_placeholder(problem) and _is_template(note):
                continue
            if note.place(problem.span).start.line in invisible:
                continue
            fix = Fix(mended.edits, mended.title, mended.safe) if mended else _filled_in(note, problem)
            yield self.report(note, problem.span, problem.message, fix=fix, help=problem.help)

    def _twice(self, note: Note, block: Frontmatter) -> Iterator[Diagnostic]:
        """Keys that stand twice."""
        if not block.problems:
            return
        from ._duplicate_keys import MOST, advice_of, fix_of, keys_that_stand_twice

        is_judged = len(block.problems) <= MOST
        twice = keys_that_stand_twice(block) if is_judged else {}
        for problem in block.problems:
            found = twice.get(problem.span.start)
            fix = fix_of(block, found) if found else None
            line = note.line(found.first.span) if found else 0
            advice = advice_of(found, line) if found and fix is None else problem.help
            yield self.report(note, problem.span, problem.message, fix=fix, help=advice)

    def _lost(self, note: Note, block: Frontmatter) -> Iterator[Diagnostic]:
        """Words that YAML takes for a tag, an anchor or a comment, headings too, and items that it takes for text."""
        found: list[Lost] = []
        if _HEADING.search(note.text, *block.yaml):
            from ._syntax_headings import swallowed_headings

            found += [lost] if (lost := swallowed_headings(note, block)) else []
        if any(sign in note.text[: block.yaml.end] for sign in "!&#"):
            from ._syntax_comments import commented_words
            from ._syntax_lost import lost_words

            found += (*lost_words(note, block), *commented_words(note, block))
        if '"' in (yaml := note.text[slice(*block.yaml)]) and "\\" in yaml:
            from ._syntax_escapes import misread_escapes

            found += misread_escapes(block)
        if _KEY_AND_VALUE.search(note.text, *block.yaml):
            from ._syntax_keys import keys_with_a_value

            found += keys_with_a_value(block)
        if _DASH.search(note.text, *block.yaml):
            from ._syntax_items import items_in_text

            found += items_in_text(note, block)
        for lost in found:
            yield self.report(note, lost.span, lost.message, level=Level.WARNING, fix=lost.fix, help=lost.help)

    def _second(self, note: Note, block: Frontmatter) -> Iterator[Diagnostic]:
        """A second block of fields behind the first."""
        if "---" not in note.text[block.span.end : block.span.end + _NEAR]:
            return
        from ._second_block import second_block

        second = second_block(note, block)
        if second is None:
            return
        advice = "move its fields into the first block, and remove it"
        if second.disputed:
            keys = ", ".join(f"`{key}`" for key in second.disputed[:3])
            advice = f"keep one value of {keys}, then move the fields into the first block"
        state = "" if second.inner.root else ", and this one cannot be read"
        message = f"a second frontmatter block; programs read the first alone{state}"
        yield self.report(note, second.span, message, fix=second.fix(), help=advice)


def _lines_broken_by_invisible(note: Note) -> set[int]:
    """The lines of the frontmatter that cannot be read for a character that nobody sees."""
    from ._invisible.characters import suspects

    if not (hits := suspects(note.text)):
        return set()
    from ._invisible.search import findings

    return {note.place(each.span).start.line for each in findings(note, hits) if each.breaks}


def _is_placeholder(problem: YamlProblem) -> bool:
    return "placeholder" in problem.message


def _is_template(note: Note) -> bool:
    from ._placeholders import is_template

    return is_template(note)


def _filled_in(note: Note, problem: YamlProblem) -> Fix | None:
    """The name of the note in the place of a `{{title}}` that breaks the block and is the whole value."""
    if not _is_placeholder(problem):
        return None
    from ._placeholders import is_title, title_of

    (start, end), title = problem.span, title_of(note.path)
    is_whole = note.text[start - 2 : start] in (": ", "- ") and note.text[end : end + 1] in ("\n", "\r")
    if not title or not is_whole or not is_title(note.text[start:end]):
        return None
    written = "'" + title.replace("'", "''") + "'"
    return Fix((Edit(start, end, written),), "write the name of the note", safe=False)


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
