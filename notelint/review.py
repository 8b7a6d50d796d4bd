"""`notelint review`: the duplicates of notes one by one, and what the user says is done with each."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final, NamedTuple, TextIO

from notelint.diagnostic import Diagnostic, Place
from notelint.distinct import Record, add_records, digests_of, with_distinct
from notelint.engine import breaks_frontmatter, settle
from notelint.files import FileProblem, read_bytes, write_bytes
from notelint.fix import apply_edits, edits_of
from notelint.note import Note
from notelint.report.compared import differing, underlined
from notelint.run import run
from notelint.selection import Focus
from notelint.text import LineTable, NotUtf8, decode, encode
from notelint.words import anchored, count, visible
from notelint.work import Work

INSIDE: Final = ("duplicate-item",)
ACROSS: Final = ("duplicate-across",)
"""The rules whose findings are walked through: first inside each note, then across notes."""


class Answer(StrEnum):
    """What to do with a pair; the value is its key."""

    MERGE = "m"
    KEEP = "k"
    SKIP = "s"
    QUIT = "q"


AGAIN: Final = "?"
"""The key that shows the pair again."""
QUESTION: Final = f"m merge, k keep both as distinct, s skip, q quit, {AGAIN} show the two again: "


class Seen(NamedTuple):
    """A pair as it is shown: the finding at the later line, and the source of both lines, of which the first may stand
    in another note.
    """

    found: Diagnostic
    first: str
    second: str

    @property
    def key(self) -> tuple[str, str, str]:
        """Equal for the same pair as long as neither line changes."""
        return self.found.path, self.first, self.second

    @property
    def places(self) -> tuple[Place, Place]:
        """Where the two stand."""
        return self.found.related[0], self.found.place

    @property
    def names(self) -> tuple[str, str]:
        """The lines in words; the first with its note, if that is another one."""
        first, second = self.places
        near = first.path == second.path
        return f"{'' if near else f'{anchored(first.path)}, '}line {first.start.line}", f"line {second.start.line}"


@dataclass(slots=True)
class Review:
    """A walk through the duplicates of notes; `ask` shows a pair and gives the answer, `tell` says what was done."""

    work: Work
    ask: Callable[[Seen], Answer]
    tell: Callable[[str], None]
    done: dict[Answer, int] = field(default_factory=dict)
    passed: set[tuple[str, str, str]] = field(default_factory=set)

    def walk(self, paths: Sequence[str]) -> None:
        """Ask about all pairs of the notes until the user quits; a note that cannot be read has none. Raises
        `FileProblem` where one cannot be written.
        """
        for seen in self.pairs(paths):
            answer = self.ask(seen)
            if answer is Answer.QUIT:
                return
            if self.act(seen, answer):
                self.done[answer] = self.done.get(answer, 0) + 1

    def pairs(self, paths: Sequence[str]) -> Iterator[Seen]:
        """All pairs that were not passed over, each as the notes are when it is asked for."""
        for path in paths:
            while (seen := self.next(path)) is not None:
                yield seen
        for seen in self.across(paths):
            if seen.key not in self.passed:
                yield seen

    def next(self, path: str) -> Seen | None:
        """The first pair inside a note that was not passed over."""
        found = settle(path, self.text(path), self.work.config.choose(INSIDE), self.work.names).diagnostics
        pairs = (self.seen(each) for each in found if each.related and each.related[0].path == path)
        return next((seen for seen in pairs if seen.key not in self.passed), None)

    def across(self, paths: Sequence[str]) -> list[Seen]:
        """The pairs of items of the notes with items of others."""
        work = replace(self.work, config=self.work.config.choose(ACROSS))
        outcomes = run(work, Focus([*paths], []))
        return [self.seen(each) for outcome in outcomes for each in outcome.diagnostics if each.related]

    def text(self, path: str) -> str:
        """A note as it is now; empty where it cannot be read."""
        try:
            return decode(read_bytes(self.work.root / path))
        except (FileProblem, NotUtf8):
            return ""

    def seen(self, found: Diagnostic) -> Seen:
        """A finding with the source of its lines."""
        places = (found.related[0], found.place)
        return Seen(found, *(LineTable(self.text(place.path)).line(place.start.line - 1) for place in places))

    def act(self, seen: Seen, answer: Answer) -> bool:
        """Do what the user says; whether anything was done."""
        if answer is Answer.MERGE:
            return self.merge(seen)
        self.passed.add(seen.key)
        if answer is Answer.KEEP:
            self.keep(seen)
        return True

    def merge(self, seen: Seen) -> bool:
        """Make the fix of a finding, the same that `--unsafe-fixes` makes."""
        found = seen.found
        data = read_bytes(self.work.root / found.path)
        text = decode(data)
        edited = apply_edits(text, edits_of([found]))
        if found.fix is None or edited == text or breaks_frontmatter(text, edited):
            self.tell(found.help or "the two cannot be joined; nothing was changed")
            self.passed.add(seen.key)
            return False
        write_bytes(self.work.root / found.path, data, encode(edited))
        self.tell(found.fix.title)
        return True

    def keep(self, seen: Seen) -> None:
        """Remember that the two are distinct."""
        first, second = map(self.digest, seen.places)
        if first is None or second is None:
            self.tell("they could not be told apart by their words; nothing was recorded")
            return
        add_records(self.work.root, [Record.of(first, second)])
        self.work = replace(self.work, config=with_distinct(self.work.config, self.work.root))
        self.tell("remembered as distinct")

    def digest(self, place: Place) -> str | None:
        """What stands for the words of an item."""
        config = self.work.config
        note = Note(place.path, self.text(place.path), self.work.names, config.types(place.path))
        return digests_of(note, config).get(place.start.line)

    def summary(self) -> str:
        """What was done, in words."""
        words: Mapping[Answer, str] = {Answer.MERGE: "merged", Answer.KEEP: "kept as distinct", Answer.SKIP: "skipped"}
        parts = [f"{count(number, 'pair')} {words[answer]}" for answer, number in self.done.items() if number]
        return ", ".join(parts) or "nothing was done"


def plain_lines(seen: Seen) -> Iterator[str]:
    """A pair in words, for screen readers and pipes: no marks by place or colour."""
    yield f"{anchored(seen.found.path)}: {visible(seen.found.message)}"
    lines = (seen.first, seen.second)
    for name, line in zip(seen.names, lines, strict=True):
        yield f"{name}: {visible(line.strip())}"
    for name, line, spans in zip(seen.names, lines, differing(*lines), strict=True):
        if spans:
            yield f"only in {name}: " + ", ".join(visible(line[span.start : span.end]) for span in spans)


def marked_lines(seen: Seen) -> Iterator[tuple[str, str]]:
    """A pair for the eye, each line with the style of rich: the lines below each other, the difference underlined."""
    first, second = visible(seen.first.replace("\t", "    ")), visible(seen.second.replace("\t", "    "))
    width = max(map(len, seen.names))
    yield f"{anchored(seen.found.path)}: {visible(seen.found.message)}", "bold"
    for name, line, parts in zip(seen.names, (first, second), differing(first, second), strict=True):
        yield f"{name:>{width}} | {line}", ""
        yield f"{'':>{width}} | {underlined(line, parts)}", "bold yellow"


def ask_plainly(source: TextIO) -> Callable[[Seen], Answer]:
    """Asks on stdout and reads answers from `source` line by line; the end of it quits."""

    def ask(seen: Seen) -> Answer:
        return _answer(source.readline, lambda: print(*plain_lines(seen), sep="\n"))

    return ask


def ask_on_terminal() -> Callable[[Seen], Answer]:
    """Asks on the terminal and reads single keys, where it can."""
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, soft_wrap=True)

    def show(seen: Seen) -> None:
        console.print()
        for line, style in marked_lines(seen):
            console.print(Text(line, style))

    return lambda seen: _answer(_key, lambda: show(seen))


def _answer(read: Callable[[], str], show: Callable[[], None]) -> Answer:
    """The answer to a pair that is shown at first and whenever the user asks; a wrong key is named."""
    show()
    while True:
        print(QUESTION, end="", flush=True)
        given = read()
        if not given:
            print()
            return Answer.QUIT
        word = given.strip().lower()[:1]
        print() if given == given.strip() else None
        if word in set(Answer):
            return Answer(word)
        if word == AGAIN:
            show()
        else:
            print(f'"{visible(given.strip()[:20])}" is none of these:')


def _key() -> str:
    """One key, or a line where the terminal gives no keys."""
    try:
        import termios
        import tty
    except ImportError:
        return sys.stdin.readline()
    handle = sys.stdin.fileno()
    before = termios.tcgetattr(handle)
    try:
        tty.setcbreak(handle)
        return sys.stdin.read(1)
    finally:
        termios.tcsetattr(handle, termios.TCSADRAIN, before)
