"""Lines and short notes as people write them, filled with words, names and emoji of one half."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random

import frames
from words import TASK_EMOJI, Half, emojis, in_half, marked_words, words

LATIN = ("en", "de", "fr", "es", "pt", "it", "pl", "cs", "hu", "tr", "sv", "da", "ro")
LANGUAGES = tuple(frames.SENTENCES)
PRIORITIES, DATES = "🔺⏫🔼🔽⏬", "➕🛫⏳📅❌✅"
RULES = ("every day", "every week", "every 2 weeks on Monday", "every month on the 1st", "every weekday when done")
SIGNS = (
    "’",
    "–",
    "—",
    "…",
    "“",
    "”",
    "‘",
    "•",
    "→",
    "€",
    "£",
    "©",
    "®",
    "™",
    "°",
    "±",
    "×",
    "½",
    "✓",
    "§",
    "é",
    "\u00a0",
)
SLOT = re.compile(r"\{(\w)\}")
HOLE = "\0"  # stands in a line for what is yet to be put there


class Writer:
    """Writes text of one half, or of both; the same random numbers give the same text."""

    def __init__(self, random: Random, half: Half | None) -> None:
        self.random = random
        self.half = half

    def pick(self, texts: Sequence[str]) -> str:
        """One of the texts that belong to the half."""
        return self.random.choice(in_half(texts, self.half))

    def word(self, language: str) -> str:
        """Any word of a language."""
        return self.random.choice(words(language, self.half))

    def marked_word(self, language: str) -> str:
        """A word with a letter outside ASCII, of another Latin language where the language has hardly any."""
        known = marked_words(language, self.half)
        return self.random.choice(known if len(known) > 50 else marked_words(self.pick_latin(), self.half))

    def emoji(self) -> str:
        """Any emoji."""
        return self.random.choice(emojis(self.half))

    def pick_latin(self) -> str:
        """A language that is written with marked Latin letters."""
        return self.random.choice([language for language in LATIN if language != "en"])

    def date(self) -> str:
        """A date."""
        return f"20{self.random.randint(19, 29)}-{self.random.randint(1, 12):02}-{self.random.randint(1, 28):02}"

    def fill(self, frame: str, language: str) -> str:
        """A frame with words put in."""
        makers: dict[str, Callable[[], str]] = {
            "w": lambda: self.word(language),
            "W": lambda: self.word(language).capitalize(),
            "m": lambda: self.marked_word(language),
            "M": lambda: self.marked_word(language).capitalize(),
            "n": lambda: self.pick(frames.NAMES[language]),
            "e": self.emoji,
            "d": self.date,
            "k": lambda: str(self.random.randint(2, 950)),
        }
        return SLOT.sub(lambda slot: makers[slot[1]](), frame)

    def sentence(self, language: str) -> str:
        """A sentence of a language."""
        return self.fill(self.pick(frames.SENTENCES[language]), language)

    def task(self) -> str:
        """A task with its fields, mostly in the order in which the plugin writes them."""
        fields = [text for text in self._fields() if self.random.random() < 0.4] or [f"📅 {self.date()}"]
        if self.random.random() < 0.3:
            self.random.shuffle(fields)
        text = self.fill(self.pick(frames.TASKS), self.random.choice(LATIN) if self.random.random() < 0.3 else "en")
        tags = self.random.choice(("", " #task", " #task #auto", " #task #proposed"))
        return f"- [{self.random.choice(' x?/-')}] {text}{tags} {' '.join(fields)}"

    def _fields(self) -> list[str]:
        name = f"{self.random.choice('abtqz')}{self.random.randint(10, 999)}"
        fields = [f"🆔 {name}", f"⛔ {name}x", self.random.choice(PRIORITIES), f"🔁 {self.random.choice(RULES)}"]
        return [*fields, "🏁 delete", *(f"{sign} {self.date()}" for sign in DATES), f"🗓\ufe0f {self.date()}"]

    def line(self, kind: str) -> str:
        """A line of a kind: a language or one of `KINDS`."""
        if kind == "task":
            return self.task()
        if kind in frames.SENTENCES:
            return self.random.choice(("", "- ", "* ", "> ", "- [ ] ")) + self.sentence(kind)
        language = self.random.choice(LATIN) if kind in ("link", "heading", "frontmatter") else "en"
        start = "## " if kind == "heading" else ""
        return start + self.fill(self.pick(FRAMES[kind]), language)

    def with_hole(self, language: str) -> str:
        """A sentence with a hole where one word was."""
        frame = self.pick([frame for frame in frames.SENTENCES[language] if re.search(r"\{[wm]\}", frame)])
        return self.fill(re.sub(r"\{[wm]\}", HOLE, frame, count=1), language)

    def plain_with_hole(self) -> str:
        """An English line of ASCII with a hole where one word was."""
        line = self.with_hole("en")
        return line if line.isascii() else f"{self.word('en')} {self.word('en')} {HOLE} {self.word('en')}."

    def note(self, language: str) -> str:
        """A short note of five to fifteen lines, mainly in one language."""
        lines = ["---", "type: meeting", self.line("frontmatter"), "---"] if self.random.random() < 0.5 else []
        lines.append(f"# {self.fill(self.pick(frames.HEADINGS), language)}")
        for _ in range(self.random.randint(4, 10)):
            kind = self.random.choice((language, language, language, "task", "emoji", "punctuation", "link"))
            lines.append(self.line(kind))
        return "\n".join(lines) + "\n"


FRAMES: dict[str, tuple[str, ...]] = {
    "emoji": frames.EMOJI,
    "punctuation": frames.PUNCTUATION,
    "mathematics": frames.MATHEMATICS,
    "drawing": frames.DRAWING,
    "link": frames.LINKS,
    "heading": frames.HEADINGS,
    "frontmatter": frames.FIELDS,
}
KINDS = (*LANGUAGES, *FRAMES, "task", "task", "task", "emoji", "emoji", "punctuation")


def missing() -> list[str]:
    """The frames of which a half holds nothing; empty as long as nobody cuts the lists too short."""
    lists = {**frames.SENTENCES, **FRAMES, "tasks": frames.TASKS, **{f"{k} names": v for k, v in frames.NAMES.items()}}
    return [
        f"{name} {half}" for name, texts in lists.items() for half in ("tune", "unseen") if not in_half(texts, half)
    ]


__all__ = ["HOLE", "KINDS", "LANGUAGES", "SIGNS", "TASK_EMOJI", "Writer", "missing"]
