"""`notelint review`: the duplicates of notes one by one, and what the user says is done with each."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Final, NamedTuple, TextIO

from notelint.config import Config
from notelint.diagnostic import Diagnostic
from notelint.distinct import Record, add_records, digests_of, with_distinct
from notelint.engine import breaks_frontmatter, settle
from notelint.files import FileProblem, read_bytes, write_bytes
from notelint.fix import apply_edits, edits_of
from notelint.names import Names
from notelint.note import Note
from notelint.report.compared import differing, underlined
from notelint.text import LineTable, NotUtf8, decode, encode
from notelint.words import anchored, count, visible

RULES: Final = ("duplicate-item",)
"""The rules whose findings are walked through."""


class Answer(StrEnum):
    """What to do with a pair; the value is its key."""

    MERGE = "m"
    KEEP = "k"
    SKIP = "s"
    QUIT = "q"


QUESTION: Final = "m merge, k keep both as distinct, s skip, q quit: "


class Seen(NamedTuple):
    """A pair as it is shown: the finding at the later line, and the source of both lines."""

    found: Diagnostic
    first: str
    second: str

    @property
    def key(self) -> tuple[str, str, str]:
        """Equal for the same pair as long as neither line changes."""
        return self.found.path, self.first, self.second


@dataclass(slots=True)
class Review:
    """A walk through the duplicates of notes; `ask` shows a pair and gives the answer, `tell` says what was done."""

    root: Path
    config: Config
    names: Names
    ask: Callable[[Seen], Answer]
    tell: Callable[[str], None]
    done: dict[Answer, int] = field(default_factory=dict)
    passed: set[tuple[str, str, str]] = field(default_factory=set)

    def walk(self, paths: Iterable[str]) -> None:
        """Ask about all pairs of the notes until the user quits; a note that cannot be read has none. Raises
        `FileProblem` where one cannot be written.
        """
        for path in paths:
            while (seen := self.next(path)) is not None:
                answer = self.ask(seen)
                if answer is Answer.QUIT:
                    return
                if self.act(seen, answer):
                    self.done[answer] = self.done.get(answer, 0) + 1

    def next(self, path: str) -> Seen | None:
        """The first pair of a note that was not passed over."""
        try:
            text = decode(read_bytes(self.root / path))
        except (FileProblem, NotUtf8):
            return None
        return next((seen for seen in self.pairs(path, text) if seen.key not in self.passed), None)

    def pairs(self, path: str, text: str) -> Iterator[Seen]:
        """The pairs of a note in order of the later place."""
        chosen = self.config.choose(RULES)
        table = LineTable(text)
        for found in settle(path, text, chosen, self.names).diagnostics:
            if found.related and found.related[0].path == path:
                first, second = (table.line(place.start.line - 1) for place in (found.related[0], found.place))
                yield Seen(found, first, second)

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
        data = read_bytes(self.root / found.path)
        text = decode(data)
        edited = apply_edits(text, edits_of([found]))
        if found.fix is None or edited == text or breaks_frontmatter(text, edited):
            self.tell(found.help or "the two cannot be joined; nothing was changed")
            self.passed.add(seen.key)
            return False
        write_bytes(self.root / found.path, data, encode(edited))
        self.tell(found.fix.title)
        return True

    def keep(self, seen: Seen) -> None:
        """Remember that the two are distinct."""
        found = seen.found
        note = Note(found.path, decode(read_bytes(self.root / found.path)), self.names, self.config.types(found.path))
        digests = digests_of(note, self.config)
        pair = [digests.get(place.start.line) for place in (found.related[0], found.place)]
        if pair[0] is None or pair[1] is None:
            self.tell("they could not be told apart by their words; nothing was recorded")
            return
        add_records(self.root, [Record.of(pair[0], pair[1])])
        self.config = with_distinct(self.config, self.root)
        self.tell("remembered as distinct")

    def summary(self) -> str:
        """What was done, in words."""
        words: Mapping[Answer, str] = {Answer.MERGE: "merged", Answer.KEEP: "kept as distinct", Answer.SKIP: "skipped"}
        parts = [f"{count(number, 'pair')} {words[answer]}" for answer, number in self.done.items() if number]
        return ", ".join(parts) or "nothing was done"


def plain_lines(seen: Seen) -> Iterator[str]:
    """A pair in words, for screen readers and pipes: no marks by place or colour."""
    found = seen.found
    lines = (found.related[0].start.line, found.start.line)
    yield f"{anchored(found.path)}: {visible(found.message)}"
    for number, line in zip(lines, (seen.first, seen.second), strict=True):
        yield f"line {number}: {visible(line.strip())}"
    for number, line, spans in zip(lines, (seen.first, seen.second), differing(seen.first, seen.second), strict=True):
        if spans:
            yield f"only in line {number}: " + ", ".join(visible(line[span.start : span.end]) for span in spans)


def marked_lines(seen: Seen) -> Iterator[tuple[str, str]]:
    """A pair for the eye, each line with the style of rich: the lines below each other, the difference underlined."""
    found = seen.found
    first, second = visible(seen.first.replace("\t", "    ")), visible(seen.second.replace("\t", "    "))
    width = len(str(found.start.line))
    yield f"{anchored(found.path)}: {visible(found.message)}", "bold"
    spans = differing(first, second)
    for number, line, parts in zip(
        (found.related[0].start.line, found.start.line), (first, second), spans, strict=True
    ):
        yield f"{number:>{width}} | {line}", ""
        yield f"{'':>{width}} | {underlined(line, parts)}", "bold yellow"


def ask_plainly(source: TextIO) -> Callable[[Seen], Answer]:
    """Asks on stdout and reads answers from `source` line by line; the end of it quits."""

    def ask(seen: Seen) -> Answer:
        print(*plain_lines(seen), sep="\n")
        return _answer(lambda: source.readline())

    return ask


def ask_on_terminal() -> Callable[[Seen], Answer]:
    """Asks on the terminal and reads single keys, where it can."""
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, soft_wrap=True)

    def ask(seen: Seen) -> Answer:
        console.print()
        for line, style in marked_lines(seen):
            console.print(Text(line, style))
        return _answer(_key)

    return ask


def _answer(read: Callable[[], str]) -> Answer:
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
