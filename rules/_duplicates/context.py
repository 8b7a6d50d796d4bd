"""What a note says about its words: which language it is in and which words are names."""

from __future__ import annotations

import re

from notelint import Note

from .cjk import class_for
from .vocabulary import LANGUAGES, UNKNOWN, vocabulary
from .wording import Context

_ENOUGH = 200_000
_LAST_LATIN = "\u024f"
_TELLING = 40
_LEAST = 0.05
# From so many words on, a language shows in at least this share of function words.
_INSIDE = re.compile(r"(?:(?<=[^\W_][\s,])|(?<=[,;]\s)|(?<=[(@/&\[\"“]))\s?([^\W\d_]{2,})")
_HEADING = re.compile(r"^#.*", re.M)


def context_of(note: Note) -> Context:
    """The context of a note's items."""
    start = note.frontmatter.span.end if note.frontmatter else 0
    text = _HEADING.sub("", note.text[start : start + _ENOUGH].replace("\r", "\n"))
    words = re.findall(rf"[^\W\d_{class_for(text)}]{{2,}}", text)
    language = _language([word.casefold() for word in words])
    if language == "de":
        return Context(language)
    lower = {word for word in words if word.islower()}
    inside = {word.casefold() for word in _INSIDE.findall(text) if word[0].isupper()}
    return Context(language, frozenset(inside - lower - vocabulary(language).function))


def _language(words: list[str]) -> str:
    """The language whose own function words stand most often; English where none stands out, in short notes too."""
    counts = {language: sum(word in vocabulary(language).function for word in words) for language in LANGUAGES}
    best = max(counts, key=lambda language: counts[language])
    foreign = sum(word[0] > _LAST_LATIN for word in words)
    if 2 * foreign > len(words) or (len(words) > _TELLING and counts[best] < len(words) * _LEAST):
        return UNKNOWN
    return best if counts[best] > counts["en"] * 1.2 else "en"
