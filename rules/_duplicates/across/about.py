"""What is known of a note as a whole: its day, its source, who took part, and what it is about."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from itertools import product
from pathlib import PurePosixPath
from typing import Final, NamedTuple

from notelint import Data, Note, mark

SUBJECTS: Final = (
    "account",
    "customer",
    "client",
    "company",
    "organization",
    "project",
    "opportunity",
    "deal",
    "person",
)
_DAY: Final = re.compile(r"(?<!\d)(\d{4}-\d\d-\d\d)(?!\d)")
_LANGUAGE: Final = re.compile(r"[a-z]{2}(?:[-_][A-Za-z]{2,4})?")
_SMALL: Final = 3
"""Characters of a word of a title that is too small to tell anything."""
_PEOPLE: Final = ("participants", "attendees", "people", "with")
_ANY_FILE_WORDS: Final = """audio call export file import m4a meeting memo mp3 mp4 note notes recording source summary
    transcript transcription txt untitled video voice vtt wav zoom"""
_ANY_FILE: Final = frozenset(_ANY_FILE_WORDS.split())
_INDEXES: Final = frozenset(["readme", "index"])
_SOURCES: Final = ("source_ref", "source-ref", "transcript", "recording")


class About(NamedTuple):
    """A note as others see it. `day` is such as 2025-10-06, or empty; `daily`: its name is a day and nothing more;
    `subjects` are the values of keys that say what it is about; `language` and `names` read its words.
    """

    path: str
    day: str
    daily: bool
    title: str
    source: str
    people: frozenset[str]
    subjects: tuple[tuple[str, str], ...]
    language: str
    names: frozenset[str]

    @property
    def mark(self) -> int:
        """Equal for notes of one day."""
        return mark(f"day {self.day}" if self.day else f"note {self.path}")

    def packed(self) -> str:
        """All but the path as text."""
        data = [self.day, self.title, self.source, sorted(self.people), dict(self.subjects), self.language]
        return json.dumps([*data, sorted(self.names)], ensure_ascii=False, separators=(",", ":"))

    def same_meeting(self, other: About) -> bool:
        """Whether both tell of one meeting: they have one source, or one day and the same title or people."""
        if self.source and self.source == other.source:
            return True
        if not self.day or self.day != other.day or siblings(self.title, other.title):
            return False
        shared = shared_names(self.people, other.people)
        return bool(self.title and self.title == other.title) or shared >= max(
            2, min(len(self.people), len(other.people))
        )

    def may_be_meeting(self, other: About) -> bool:
        """Whether both may tell of one meeting, which what they say has to show: they have one day, and a person or a
        word of their titles in common.
        """
        if not self.day or self.day != other.day or self.daily or other.daily or self.other_subject(other):
            return False
        if siblings(self.title, other.title):
            return False
        words = [{word for word in title.split() if len(word) > _SMALL} for title in (self.title, other.title)]
        return bool(words[0] & words[1]) or shared_names(self.people, other.people) > 0

    def other_subject(self, other: About) -> bool:
        """Whether a key that both have says that they are about different things."""
        theirs = dict(other.subjects)
        return any(theirs.get(key, value) != value for key, value in self.subjects)


def shared_names(ours: frozenset[str], theirs: frozenset[str]) -> int:
    """How many people are named in both, be it by a part of their name: `Nell`, `Nell Ort`."""
    pairs = [(set(one.split()), set(other.split())) for one, other in product(ours, theirs)]
    same = [one <= other or other <= one for one, other in pairs]
    width = len(theirs)
    rows = sum(any(same[at : at + width]) for at in range(0, len(same), width or 1))
    return min(rows, sum(any(same[at::width]) for at in range(width)))


def translations(path: str, other: str) -> bool:
    """Whether two paths are the same but for a folder named for a language."""
    one, two = PurePosixPath(path).parts, PurePosixPath(other).parts
    differs = [pair for pair in zip(one, two, strict=False) if pair[0] != pair[1]]
    return len(one) == len(two) and len(differs) == 1 and all(_LANGUAGE.fullmatch(part) for part in differs[0])


def is_digest(one: About, other: About) -> bool:
    """Whether one of two notes is the index note of a folder, which gathers what the notes in and below it say, and the
    other is one of these. Two notes of days are not, nor are two index notes of one folder.
    """
    ours, theirs = _indexed(one.path), _indexed(other.path)
    if ours == theirs or (one.day and other.day):
        return False
    return _lies_in(other.path, ours) or _lies_in(one.path, theirs)


def _indexed(path: str) -> PurePosixPath | None:
    """The folder of which a note is the index."""
    note = PurePosixPath(path)
    name = note.stem.casefold()
    return note.parent if name in _INDEXES or name == note.parent.name.casefold() else None


def _lies_in(path: str, folder: PurePosixPath | None) -> bool:
    return folder is not None and PurePosixPath(path).is_relative_to(folder)


def siblings(title: str, other: str) -> bool:
    """Whether two titles are those of a series: word by word the same but for one, such as the name of a group."""
    one, two = title.split(), other.split()
    return len(one) == len(two) > 1 and sum(x != y for x, y in zip(one, two, strict=True)) == 1


def read_about(path: str, packed: str) -> About:
    """A note as it was when it was kept."""
    day, title, source, people, subjects, language, names = json.loads(packed)
    daily = PurePosixPath(path).stem == day
    return About(
        path, day, daily, title, source, frozenset(people), tuple(subjects.items()), language, frozenset(names)
    )


def about(note: Note, language: str = "", names: Iterable[str] = ()) -> About:
    """What is known of a note."""
    data = note.frontmatter.data if note.frontmatter else {}
    stem = PurePosixPath(note.path).stem
    day = day_of(note.path, data)
    title = plain(data.get("title")) or plain(_DAY.sub("", stem))
    source = source_of(data)
    people = frozenset(name for key in _PEOPLE for name in _names(data.get(key)))
    subjects = tuple((key, value) for key in SUBJECTS if (value := plain(data.get(key))))
    return About(note.path, day, stem == day, title, source, people, subjects, language, frozenset(names))


def day_of(path: str, data: Mapping[str, Data]) -> str:
    """The day that a note is about, as its `date` or its name tells."""
    texts = (str(data.get("date") or ""), PurePosixPath(path).stem)
    return next((found[1] for text in texts if (found := _DAY.search(text))), "")


def source_of(data: Mapping[str, Data]) -> str:
    """The file that a note was made from."""
    return next((tail for key in _SOURCES if (tail := source_tail(data.get(key)))), "")


def plain(value: Data) -> str:
    """A text or a link as it is compared."""
    return re.sub(r"[\W_]+", " ", str(value).casefold()).strip() if isinstance(value, str | int | float) else ""


def source_tail(value: Data) -> str:
    """The file that a source names, wherever it lies on somebody's disk; with its folder if its name could be that of
    any file; a link by its own words.
    """
    if not isinstance(value, str):
        return ""
    if "://" in value:
        return value.strip().rstrip("/").casefold()
    parts = re.split(r"[/\\]", value.strip("[]\" '").partition("|")[0])
    tail = plain(parts[-1].removesuffix(".md"))
    if _ANY_FILE.issuperset(word for word in tail.split() if not word.isdigit()):
        return f"{plain(parts[-2])} {tail}" if len(parts) > 1 else ""
    return tail


def _names(value: Data) -> list[str]:
    return [name for one in (value if isinstance(value, list) else [value]) if (name := plain(one))]
