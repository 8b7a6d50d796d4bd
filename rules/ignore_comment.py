"""Rule `ignore-comment`: comments that silence findings, and silence none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from notelint import (
    IGNORE_KEY,
    NEVER_IGNORED,
    Diagnostic,
    Edit,
    Fix,
    Frontmatter,
    Ignore,
    Level,
    Note,
    NoteRule,
    Span,
    Stage,
    ignores_of,
)

from ._idle_comments import removal, telling

_VERBS: Final = ("ignore", "ignore-section", "ignore-note")
_MOST_TYPOS: Final = 1


@dataclass(frozen=True, slots=True)
class IgnoreComment(NoteRule):
    """Finds comments that should silence a rule and name none that there is, or silence nothing."""

    name: ClassVar[str] = "ignore-comment"
    stage: ClassVar[Stage] = Stage.REVIEW

    def check(self, note: Note) -> Iterator[Diagnostic]:
        """Everything that is wrong with the note's own ignores."""
        ignores = ignores_of(note).all
        kept = _telling(note, ignores)
        for number, ignore in enumerate(ignores):
            if ignore.verb:
                yield self._unknown_verb(note, ignore)
            elif not ignore.names:
                message, advice = "this names no rule to ignore", "name one or several"
                yield self.report(note, ignore.span, message, level=Level.WARNING, fix=_gone(note, ignore), help=advice)
            else:
                yield from self._names(note, number, ignore, safe=number not in kept)

    def _unknown_verb(self, note: Note, ignore: Ignore) -> Diagnostic:
        message, advice = f"`{ignore.verb}` is not known to notelint", f"write {_listed(_VERBS)} behind `notelint:`"
        if note.frontmatter and ignore.span.start < note.frontmatter.span.end:
            fix, advice = _renamed(note.frontmatter, ignore.verb), f"write `{IGNORE_KEY}: [RULE]`"
        else:
            fix = _meant(note, ignore) or _gone(note, ignore)
        return self.report(note, ignore.span, message, level=Level.WARNING, fix=fix, help=advice)

    def _names(self, note: Note, number: int, ignore: Ignore, *, safe: bool) -> Iterator[Diagnostic]:
        idle = _idle(note, number, ignore)
        for index in idle:
            rule, span = ignore.names[index]
            if rule in NEVER_IGNORED:
                message = f"`{rule}` cannot be ignored, since the note cannot be read otherwise"
            else:
                message = f"this silences nothing: `{rule}` finds nothing here"
            edits = _without(note, ignore, idle, index)
            fix = Fix(edits, "remove it", safe=safe) if edits else None
            yield self.report(note, span, message, level=Level.WARNING, fix=fix, help="" if fix else "remove it")
        for rule, span in ignore.names:
            if rule not in note.heard.known:
                yield self._unknown(note, rule, span)

    def _unknown(self, note: Note, rule: str, span: Span) -> Diagnostic:
        from rapidfuzz.process import extractOne

        near = extractOne(rule.lower(), sorted(note.heard.known - {self.name}), score_cutoff=75)
        hint = f", did you mean `{near[0]}`?" if near else ""
        is_one = note.text[span.start : span.end].strip("'\"") == rule  # not one of several in a value
        fix = Fix((Edit(*span, near[0]),), f"write `{near[0]}`", safe=False) if near and is_one else None
        advice = "" if fix else "`notelint rule` lists the rules" if not near else f"write `{near[0]}`"
        return self.report(note, span, f"there is no rule `{rule}`{hint}", level=Level.WARNING, fix=fix, help=advice)


def _renamed(block: Frontmatter, key: str) -> Fix | None:
    """The key of the frontmatter that was meant."""
    edits = block.rename(key, IGNORE_KEY) if block.field(key) and not block.field(IGNORE_KEY) else None
    return Fix(edits, f"write `{IGNORE_KEY}`", safe=False) if edits else None


def _meant(note: Note, ignore: Ignore) -> Fix | None:
    """The verb that was meant, with the sign before it if that is written otherwise too."""
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extractOne

    written = ignore.verb.lower()
    verb = written[max(0, written.find("ignore")) :]
    near = extractOne(verb, _VERBS, scorer=OSA.distance, score_cutoff=_MOST_TYPOS)
    if near is None:
        return None
    new = f"notelint: {near[0]}" if written.startswith("notelint") else near[0]
    start = note.text.index(ignore.verb, ignore.span.start)
    return Fix((Edit(start, start + len(ignore.verb), new),), f"write `{new}`", safe=False)


def _gone(note: Note, ignore: Ignore) -> Fix | None:
    edits = _without(note, ignore, [*range(len(ignore.names))], 0)
    return Fix(edits, "remove it", safe=False) if edits else None


def _idle(note: Note, number: int, ignore: Ignore) -> list[int]:
    """The names of an ignore that silence nothing, by index."""
    return [index for index, name in enumerate(ignore.names) if _is_idle(note, number, name.rule)]


def _is_idle(note: Note, number: int, rule: str) -> bool:
    heard = note.heard
    return rule in NEVER_IGNORED or (rule in heard.ran and (number, rule) not in heard.used)


def _telling(note: Note, ignores: Sequence[Ignore]) -> set[int]:
    """The comments that silence nothing and without which the note may say something else, by number."""
    removals = {
        number: removal(note, ignore.span)
        for number, ignore in enumerate(ignores)
        if _is_comment(note, ignore) and len(_idle(note, number, ignore)) == len(ignore.names)
    }
    return telling(note, removals) if removals else set()


def _listed(words: tuple[str, ...]) -> str:
    return f"{', '.join(f'`{word}`' for word in words[:-1])} or `{words[-1]}`"


def _without(note: Note, ignore: Ignore, idle: list[int], index: int) -> tuple[Edit, ...] | None:
    """Edits that remove a name; with the last of the names that remain, all of it."""
    is_whole = len(idle) == len(ignore.names)
    if _is_comment(note, ignore):
        return (removal(note, ignore.span) if is_whole else _one(ignore, index),)
    block = note.frontmatter
    fields = block.root.fields if block and block.root else ()
    field = next((each for each in fields if each.key.span.start == ignore.span.start), None)
    if block is None or field is None:
        return None
    key = str(field.key.data)
    if is_whole:
        return block.remove((key,))
    if not field.value.items:
        left = [name.rule for at, name in enumerate(ignore.names) if at not in idle]
        return block.set((key,), f"{', '.join(left)} -- {ignore.reason}" if ignore.reason else [*left])
    spans = [item.span for item in field.value.items]
    return block.remove((key, spans.index(ignore.names[index].span)))


def _is_comment(note: Note, ignore: Ignore) -> bool:
    return note.text.startswith(("<!--", "%%"), ignore.span.start)


def _one(ignore: Ignore, index: int) -> Edit:
    """Remove one name with what parts it from its neighbour."""
    names = ignore.names
    if index + 1 < len(names):
        return Edit(names[index].span.start, names[index + 1].span.start, "")
    return Edit(names[index - 1].span.end, names[index].span.end, "")
