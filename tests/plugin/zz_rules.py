"""Rules of a third party that do, and misdo, all that an engine must carry or survive."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar, Literal

from notelint import Diagnostic, Edit, Fix, Level, Note, NoteRule, Span, Stage, VaultRule, VaultView


def _each(note: Note, word: str) -> Iterator[Span]:
    start = note.text.find(word)
    while start >= 0:
        yield Span(start, start + len(word))
        start = note.text.find(word, start + len(word))


def _replace(rule: NoteRule, note: Note, old: str, new: str, *, safe: bool = True) -> Iterator[Diagnostic]:
    for span in _each(note, old):
        yield rule.report(note, span, f"{old} found", fix=Fix((Edit(*span, new),), f"write {new!r}", safe))


@dataclass(frozen=True, slots=True)
class Ping(NoteRule):
    """Writes PONG for PING."""

    name: ClassVar[str] = "zz-ping"
    stage: ClassVar[Stage] = Stage.TEXT

    def check(self, note: Note) -> Iterator[Diagnostic]:
        yield from _replace(self, note, "PING", "PONG")


@dataclass(frozen=True, slots=True)
class Fight(NoteRule):
    """Undoes what zz-ping does to PING FIGHT."""

    name: ClassVar[str] = "zz-fight"
    stage: ClassVar[Stage] = Stage.STRUCTURE

    def check(self, note: Note) -> Iterator[Diagnostic]:
        yield from _replace(self, note, "PONG FIGHT", "PING FIGHT")


@dataclass(frozen=True, slots=True)
class Grow(NoteRule):
    """Writes GROW GROW for GROW, for ever."""

    name: ClassVar[str] = "zz-grow"
    stage: ClassVar[Stage] = Stage.TEXT

    def check(self, note: Note) -> Iterator[Diagnostic]:
        for span in list(_each(note, "GROW"))[:1]:
            yield self.report(note, span, "GROW found", fix=Fix((Edit(span.end, span.end, " GROW"),), "grow"))


@dataclass(frozen=True, slots=True)
class Risky(NoteRule):
    """Removes RISKY, unsafely."""

    name: ClassVar[str] = "zz-risky"
    stage: ClassVar[Stage] = Stage.CONTENT

    def check(self, note: Note) -> Iterator[Diagnostic]:
        yield from _replace(self, note, "RISKY", "", safe=False)


@dataclass(frozen=True, slots=True)
class Swap(NoteRule):
    """Swaps LEFT and RIGHT: two edits, both or none."""

    name: ClassVar[str] = "zz-swap"
    stage: ClassVar[Stage] = Stage.TEXT

    def check(self, note: Note) -> Iterator[Diagnostic]:
        for left, right in zip(_each(note, "LEFT"), _each(note, "RIGHT"), strict=False):
            if left < right:
                edits = (Edit(*left, "right"), Edit(*right, "left"))
                place = note.place(right)
                yield self.report(note, left, "LEFT before RIGHT", fix=Fix(edits, "swap them"), related=[place])


@dataclass(frozen=True, slots=True)
class Empty(NoteRule):
    """Fills an empty note, and empties one that says only VOID."""

    name: ClassVar[str] = "zz-empty"
    stage: ClassVar[Stage] = Stage.TEXT

    def check(self, note: Note) -> Iterator[Diagnostic]:
        whole = Span(0, len(note.text))
        if not note.text:
            yield self.report(note, whole, "nothing here", fix=Fix((Edit(0, 0, "full\n"),), "fill"))
        elif note.text.strip() == "VOID":
            yield self.report(note, whole, "void", fix=Fix((Edit(*whole, "\t"),), "leave a tab"))
        elif note.text == "NIL":
            yield self.report(note, whole, "nil", fix=Fix((Edit(*whole, ""),), "empty"))


@dataclass(frozen=True, slots=True)
class Remark(NoteRule):
    """Reports HINT as a remark and WARN as a warning, each with help and no fix."""

    name: ClassVar[str] = "zz-remark"
    stage: ClassVar[Stage] = Stage.CONTENT

    def check(self, note: Note) -> Iterator[Diagnostic]:
        for word, level in (("HINT", Level.INFO), ("WARN", Level.WARNING)):
            for span in _each(note, word):
                yield self.report(note, span, f"{word} found", level=level, help=f"write something else than {word}")


@dataclass(frozen=True, slots=True)
class Options(NoteRule):
    """Reports a word, with an option of each kind."""

    name: ClassVar[str] = "zz-options"
    stage: ClassVar[Stage] = Stage.CONTENT

    word: str = "WORD"
    limit: int = 1
    ratio: float = 0.5
    only_once: bool = False
    mode: Literal["plain", "loud"] = "plain"
    more_words: tuple[str, ...] = ()
    table: dict[str, object] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.limit < 1:
            raise ValueError("limit: must be at least 1")
        if self.limit > 5 and self.only_once:
            raise ValueError("limit: only-once allows no limit above 5")

    def check(self, note: Note) -> Iterator[Diagnostic]:
        for word in (self.word, *self.more_words):
            for span in _each(note, word):
                yield self.report(note, span, f"{word} found" + "!" * (self.mode == "loud"))


@dataclass(frozen=True, slots=True)
class Crash(NoteRule):
    """Crashes on a note that says CRASH."""

    name: ClassVar[str] = "zz-crash"
    stage: ClassVar[Stage] = Stage.STRUCTURE

    def check(self, note: Note) -> Iterator[Diagnostic]:
        if "CRASH" in note.text:
            raise KeyError("boom")
        if "LEAVE" in note.text:
            raise SystemExit(0)
        yield from ()


@dataclass(frozen=True, slots=True)
class BadFix(NoteRule):
    """Offers fixes that cannot be made: beyond the note, in each other's way, not writable, breaking the YAML."""

    name: ClassVar[str] = "zz-bad-fix"
    stage: ClassVar[Stage] = Stage.TEXT

    def check(self, note: Note) -> Iterator[Diagnostic]:
        edits = {
            "BEYOND": (Edit(len(note.text), len(note.text) + 1, ""),),
            "CLASH": (Edit(0, 3, "a"), Edit(2, 4, "b")),
            "SURROGATE": (Edit(0, 0, "\udc80"),),
            "BREAK": (Edit(0, 0, '---\nkey: "\n'),) if not note.text.startswith("---") else (Edit(4, 4, '"'),),
        }
        for word, wrong in edits.items():
            if word in note.text and '"' not in note.text[:12] and "\udc80" not in note.text:
                yield self.report(note, Span(0, 0), f"{word} found", fix=Fix(wrong, "do wrong"))


@dataclass(frozen=True, slots=True)
class Meddle(NoteRule):
    """Does to the disk what another program may do meanwhile: adds to the file that `$ZZ_MEDDLE` names, or sleeps."""

    name: ClassVar[str] = "zz-meddle"
    stage: ClassVar[Stage] = Stage.TEXT

    def check(self, note: Note) -> Iterator[Diagnostic]:
        if "SLEEP" in note.text:
            time.sleep(0.2)
        if "MEDDLE" in note.text and "ZZ_MEDDLE" in os.environ:
            with Path(os.environ["ZZ_MEDDLE"]).open("a") as file:
                file.write("meddled\n")
        yield from ()


@dataclass(frozen=True, slots=True)
class Same(VaultRule):
    """Reports each note whose last section has the title of another note's last section.

    Removes or empties the file that `$ZZ_MEDDLE` names, where that title is MEDDLE or EMPTY.
    """

    name: ClassVar[str] = "zz-same"

    def check(self, vault: VaultView) -> Iterator[Diagnostic]:
        last = {path: note.outline.sections[-1] for path, note in vault.notes.items() if note.outline.sections}
        for path, section in last.items():
            if section.title == "CRASH":
                raise KeyError("vault boom")
            if section.title == "MEDDLE":
                Path(os.environ["ZZ_MEDDLE"]).unlink(missing_ok=True)
            if section.title == "EMPTY":
                Path(os.environ["ZZ_MEDDLE"]).write_bytes(b"")
            same = [other for other in last if other != path and last[other].title == section.title]
            places = [vault.notes[other].place(last[other].heading) for other in same]
            if places:
                yield Diagnostic(
                    self.name, vault.notes[path].place(section.heading), f"{section.title} again", related=tuple(places)
                )


@dataclass(frozen=True, slots=True)
class Twin(VaultRule):
    """Reports `#twin` in each note but the first that has it; the fix, safe in a note named `safe`, writes `#TWIN`."""

    name: ClassVar[str] = "zz-twin"

    def check(self, vault: VaultView) -> Iterator[Diagnostic]:
        places = [(note, tag.span) for note in vault.notes.values() for tag in note.outline.tags if tag.name == "twin"]
        for note, span in places[1:]:
            fix = Fix((Edit(span.start, span.end, "#TWIN PING"),), "write #TWIN", safe="safe" in note.path)
            yield Diagnostic(self.name, note.place(span), "twin found", fix=fix)


RULES = (Ping, Fight, Grow, Risky, Swap, Empty, Remark, Options, Crash, BadFix, Meddle, Same, Twin)
