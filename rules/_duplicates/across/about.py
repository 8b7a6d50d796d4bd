"""What is known of a note as a whole: its day, its source, who took part, and what it is about."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
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
_PEOPLE: Final = ("participants", "attendees", "people", "with")
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
        if not self.day or self.day != other.day:
            return False
        shared = len(self.people & other.people)
        return bool(self.title and self.title == other.title) or shared >= max(
            2, min(len(self.people), len(other.people))
        )

    def other_subject(self, other: About) -> bool:
        """Whether a key that both have says that they are about different things."""
        theirs = dict(other.subjects)
        return any(theirs.get(key, value) != value for key, value in self.subjects)


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
    """The file that a source names, wherever it lies on somebody's disk; a link by its own words."""
    if not isinstance(value, str):
        return ""
    if "://" in value:
        return value.strip().rstrip("/").casefold()
    return plain(re.split(r"[/\\]", value.strip("[]\" '").partition("|")[0])[-1].removesuffix(".md"))


def _names(value: Data) -> list[str]:
    return [name for one in (value if isinstance(value, list) else [value]) if (name := plain(one))]
