"""The words of an item as tokens: stems, names, numbers and times as values, negators; marks of layout left out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import blake2b
from typing import NamedTuple

from .accents import folded
from .cjk import cjk_pairs
from .cjk_numerals import spell_out
from .cjk_words import common_words
from .denials import affirmed, contraries
from .german import rejoined
from .left_out import bare, unquoted
from .notation import in_common_notation, in_full
from .phrasal import closed_up
from .raw import Raw, plain, read_raw
from .reading import Read, read_calendar, read_counted, read_number, read_value
from .stems import stem
from .telling import told_alike
from .token import Token
from .vocabulary import (
    LIGHT,
    Vocabulary,
    base_form,
    leading_words,
    light_stems,
    phrase_lengths,
    phrases,
    synonyms,
    vocabulary,
)

_ROMAN = re.compile("II|III|IV|VI|VII|VIII|IX")
_LABEL = re.compile(
    r"^\s*(?:decision|decided|agreed|action(?: item)?|to-?do|task|fact|note|info|key point)\s*:\s*", re.I
)
_NUMBERING = re.compile(r"\s*\(?([a-z]|[ivx]{1,4}|\d{1,3})[.)]\s+\S", re.I)
_ASKS = re.compile("(?:のか|ですか|ますか|でしょうか|ませんか|吗|嗎)[。？]?\\s*$")
"""The particle with which a Chinese or Japanese question ends."""
_UNIT = re.compile("[mM](?:[WgsVAJNlL]|Hz|Pa|Ω)|[kKmMgGtT][bB](?:ps|/s|it)?")
_CODE_WORD = re.compile("`([a-z]{3,})`")
_LIGHT_WEIGHT = 0.35
LONGEST = 4000
"""Code points above which an item is compared for equality alone."""
_SEAL = "\0"


@dataclass(frozen=True, slots=True)
class Wording:
    """The tokens of an item; `same` is equal for items that differ in layout, case and notation only; `run` holds
    the Chinese and Japanese characters; `asks` is true of a question; `label` is that of an answer to choose: `a)`.
    """

    tokens: tuple[Token, ...]
    same: str
    run: str = ""
    asks: bool = False
    label: str = ""

    @property
    def sealed(self) -> bool:
        """Whether it is equal to that of the same text alone and says nothing of its words."""
        return self.same.startswith(_SEAL)


class Context(NamedTuple):
    """What the note around an item says about its words: its language and the words that are names in it."""

    language: str = "en"
    names: frozenset[str] = frozenset()


def read_wording(text: str, context: Context) -> Wording:
    """The wording of an item's text; one that is too long to be compared is sealed. The seal is read as the text."""
    if len(text) > LONGEST:
        whole = " ".join(text.split()).encode("utf-8", "replace")
        return Wording((), _SEAL + blake2b(whole, digest_size=16).hexdigest())
    if text.startswith(_SEAL):
        return Wording((), text)
    shown = unquoted(_LABEL.sub("", plain(text)))
    least = bare(shown, context.language)
    written = spell_out(in_common_notation(least, context.language))
    raws = read_raw(written)
    tokens = _tokens(raws, context)
    same = " ".join(token.key if token.value or token.kind == "ident" else token.shown.lower() for token in tokens)
    if (full := in_full(shown, context.language)) != least:  # not for `same`, by which items are joined
        written = spell_out(in_common_notation(full, context.language))
        raws = read_raw(written)
        tokens = _tokens(raws, context)
    run = "".join(raw.text for raw in raws if raw.kind == "cjk")
    if run:
        tokens = _tokens(read_raw(common_words(written)), context)
    if context.language == "de":
        tokens = rejoined(tokens, _whole_verb)
    if context.language == "en":
        tokens = closed_up(tokens, _one_verb)
    tokens = affirmed(tokens)
    tokens = contraries(tokens, context.language, _instead)
    tokens = told_alike(tokens, context.language)
    asks = shown.rstrip().endswith("?") or _ASKS.search(shown) is not None
    label = _NUMBERING.match(shown)
    return Wording(
        tuple(tokens),
        f"{same} ?" if "?" in shown else same,
        run,
        asks,
        label[1].casefold() if label else "",
    )


def _tokens(raws: list[Raw], context: Context) -> list[Token]:
    tokens: list[Token] = []
    at = 0
    while at < len(raws):
        found, used = _next(raws, at, context, not tokens)
        tokens.extend(found)
        at += used
    return tokens


def _next(raws: list[Raw], at: int, context: Context, first: bool) -> Read:
    """The tokens at a place and how many words they take."""
    raw = raws[at]
    if raw.kind == "link" and (code := _CODE_WORD.fullmatch(raw.shown)) and _is_stem(code[1], context.language):
        return [Token("word", code[1], raw.shown, raw.clause, 1.0)], 1
    if raw.kind == "cjk":
        return [Token("cjk", pair, pair, raw.clause, weight) for pair, weight in cjk_pairs(raw.text)], 1
    if raw.kind in ("unit", "number"):
        return read_number(raws, at)
    if raw.kind != "word":
        return read_value(raws, at)
    read = None
    if raw.text in leading_words(context.language):
        read = read_calendar(raws, at) or read_counted(raws, at, context.language)
        read = read or _phrase(raws, at, context.language)
    if at and raws[at - 1].kind == "number" and _UNIT.fullmatch(raw.shown):
        return [Token("ident", _symbol(raw.shown), raw.shown, raw.clause, 1.0)], 1
    return read or (_word(raw, context, first), 1)


def _is_stem(word: str, language: str) -> bool:
    """Whether a word in code can be read as the word that it is: no other form of it has its key."""
    return stem(base_form(word, language), language) == word


def _symbol(shown: str) -> str:
    """A symbol of a unit, in which one letter tells by its case: the first of `mW`, the second of `MB`."""
    at = int(shown[1] in "bB")
    return f"{shown[:at].lower()}{shown[at]}{shown[at + 1 :].lower()}"


def _phrase(raws: list[Raw], at: int, language: str) -> Read | None:
    for length in range(phrase_lengths(language).get(raws[at].text, 0), 1, -1):
        part = raws[at : at + length]
        if meant := phrases(language).get(" ".join(raw.text for raw in part)):
            shown = " ".join(raw.shown for raw in part)
            return [_plain_word(meant[0], shown, part[0].clause, meant[1])], length
    return None


def _word(raw: Raw, context: Context, first: bool) -> list[Token]:
    text, shown, known = raw.text, raw.shown, vocabulary(context.language)
    if shown.isupper() and ((len(shown) == 1 and not first and shown != "I") or _ROMAN.fullmatch(shown)):
        return [Token("ident", text, shown, raw.clause, 1.2)]
    if text in known.negators:
        return [_negator(text, shown, raw.clause)]
    if text.endswith("n't"):
        verb = _plain_word(text.removesuffix("n't"), shown, raw.clause, context.language)
        return [verb, _negator(text, shown, raw.clause)]
    if text in context.names or (not shown[1:].islower() and shown[1:].isalpha() and shown[1:] != shown[1:].lower()):
        return [Token("name", folded(text, context.language), shown, raw.clause, 1.2)]
    return [_plain_word(text, shown, raw.clause, context.language)]


def _whole_verb(particle: str, verb: Token) -> Token:
    base = base_form(verb.shown.casefold(), "de")
    word = _plain_word(particle + base, f"{verb.shown} {particle}", verb.clause, "de")
    return word if word.weight else verb


def _one_verb(meaning: str, verb: Token) -> Token:
    return _plain_word(meaning, verb.shown, verb.clause, "en")


def _instead(meaning: str, word: Token, language: str) -> Token:
    return _plain_word(meaning, meaning, word.clause, language)


def _negator(text: str, shown: str, clause: int) -> Token:
    return Token("negator", "rather" if text == "rather" else "not", shown, clause, 0.0)


def _plain_word(text: str, shown: str, clause: int, language: str) -> Token:
    known: Vocabulary = vocabulary(language)
    if text in known.negators or text == "rather":
        return _negator(text, shown, clause)
    base = base_form(folded(text, language), language)
    if text in known.function or base in known.function:
        return Token("function", base, shown, clause, 0.0)
    key = stem(base, language)
    weight = _LIGHT_WEIGHT if (text in LIGHT and language == "en") or key in light_stems(language) else 1.0
    return Token("word", key, shown, clause, weight, synonyms(language).get(key, frozenset()))
