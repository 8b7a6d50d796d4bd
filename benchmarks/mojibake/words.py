"""Words, names and emoji, each in one of two halves: one to tune by, one that nobody looks at while tuning."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import Literal, TypeAlias

import emoji
import wordfreq

Half: TypeAlias = Literal["tune", "unseen"]

COMMON = 12_000  # words a language: beyond, the lists hold more names and foreign words than words
TASK_EMOJI = tuple("🆔⛔🔺⏫🔼🔽⏬🔁🏁➕🛫⏳⌛📅📆🗓❌✅")


@cache
def half_of(text: str) -> Half:
    """The half that a word, a name, an emoji or a frame belongs to, the same on every run."""
    key = unicodedata.normalize("NFC", text).casefold().encode("utf-8")
    return "tune" if hashlib.sha256(key).digest()[0] % 2 else "unseen"


def in_half(texts: Iterable[str], half: Half | None) -> list[str]:
    """Those that belong to a half, or all."""
    return [text for text in texts if half is None or half_of(text) == half]


@cache
def all_words(language: str, most: int = COMMON) -> tuple[str, ...]:
    """The words of a language by frequency: letters and marks only, three at least where the script has letters."""
    shortest = 1 if language in ("zh", "ja", "ko") else 3
    listed = wordfreq.top_n_list(language, most, wordlist="small")
    return tuple(word for word in listed if len(word) >= shortest and _is_word(word))


@cache
def words(language: str, half: Half | None) -> tuple[str, ...]:
    """The words of a language that belong to a half."""
    return tuple(in_half(all_words(language), half))


@cache
def marked_words(language: str, half: Half | None) -> tuple[str, ...]:
    """Those of its words that hold a letter outside ASCII."""
    return tuple(word for word in words(language, half) if not word.isascii())


@cache
def emojis(half: Half | None) -> tuple[str, ...]:
    """Unicode's emoji that are meant to be exchanged: sequences, skin tones, flags and keycaps too."""
    listed = (text for text, data in emoji.EMOJI_DATA.items() if data["status"] <= emoji.STATUS["fully_qualified"])
    return tuple(in_half(sorted(listed), half))


def languages() -> list[str]:
    """The languages that there are word lists of."""
    return sorted(wordfreq.available_languages("small"))


def _is_word(text: str) -> bool:
    return all(unicodedata.category(character)[0] in "LM" for character in text)
