"""Rule `pattern`: what the config's own patterns find."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from notelint import Diagnostic, Edit, Fix, Level, Note, NoteRule, Span, Stage, newline_of

if TYPE_CHECKING:
    from ._pattern.described import Pattern
    from ._pattern.places import Match


@dataclass(frozen=True, slots=True)
class PatternRule(NoteRule):
    """Finds what the patterns of the config match, in the parts of a note that they name."""

    name: ClassVar[str] = "pattern"
    stage: ClassVar[Stage] = Stage.CONTENT
    own_levels: ClassVar[str] = "patterns"

    patterns: dict[str, object] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Raises `ValueError` for a pattern that cannot be taken."""
        if self.patterns:
            from ._pattern.described import described

            described(self.patterns)

    def check(self, note: Note) -> Iterator[Diagnostic]:
        """Everything that a pattern matches, at its place."""
        if not self.patterns:
            return
        from ._pattern.described import described

        for pattern in described(self.patterns):
            yield from self._of(note, pattern)

    def _of(self, note: Note, pattern: Pattern) -> Iterator[Diagnostic]:
        from ._pattern.places import looked_up

        all_found, stop = looked_up(note, pattern)
        for found in all_found:  # a fix of some would have the engine look again and again
            fix = _fix(note, pattern, found) if stop is None else None
            message, key = _message(pattern), pattern.name
            yield self.report(note, found.span, message, level=pattern.level, fix=fix, help=pattern.help, key=key)
        if stop is not None:
            message = f"the pattern takes too long here; matches behind this place were not looked for ({pattern.name})"
            advice = "bind it to a line, such as with `.` for `[\\s\\S]`"
            yield self.report(note, Span(stop, stop), message, level=Level.WARNING, help=advice)


def _message(pattern: Pattern) -> str:
    is_named = re.search(rf"(?<!\w){re.escape(pattern.name)}(?!\w)", pattern.message)
    return pattern.message if is_named else f"{pattern.message} ({pattern.name})"


def _fix(note: Note, pattern: Pattern, found: Match) -> Fix | None:
    """The fix that puts the replacement in the place; none where the pattern would match that again, as far as can be
    told in time.
    """
    from ._pattern.described import COSTLY, compiled, cost

    if pattern.replace is None:
        return None
    new = pattern.replacement(found.groups)
    expression, data = compiled(pattern.expression), new.encode("utf-8", "surrogatepass")
    if cost(expression, data) > COSTLY or expression.search(data) is not None:
        return None
    new = new.replace("\n", newline_of(note.text))
    edits: tuple[Edit, ...] | None = (Edit(*found.span, new),)
    if found.part.value:
        from ._pattern.values import rewritten

        whole = f"{found.before}{new}{found.behind}"
        edits = rewritten(note, found.part.value, found.part.span, found.span, whole, new)
    return Fix(edits, f"write `{new}`" if new else "remove it", safe=pattern.safe) if edits else None
