"""How much a run of characters speaks for damage: what it would become, and how rare it is as it stands."""

from __future__ import annotations

import itertools
import unicodedata
from collections.abc import Callable
from enum import IntEnum
from functools import cache, lru_cache
from string import ascii_letters
from typing import NamedTuple

from notelint.mojibake.double_byte.codecs import UNKNOWN
from notelint.mojibake.double_byte.pairs import familiarity
from notelint.mojibake.double_byte.signs import PICTURES, SIGNS, is_common, is_common_cjk
from notelint.mojibake.kinds import Kind, is_emoji, kind

# As GBK has them for one letter, these stand in many genuine texts, beside Latin words too: always, and at times.
ORDINARY = frozenset(
    "么没女目路每母模农聞木欧录毛魔奴末陆露某努職楼牛幕怒诺忙鲁摩哦纽鹿莫聴姆梅募默艦脳弄暖墓隆墨漏磨暮虐卢漠炉浓殴膜臓抹扭慕您年念娘"
    "鸟聽猫媒冒ﾅｳ"
)
AT_TIMES = frozenset("枚盲贸貌矛煤帽谋偶")
# Enzymes, metals and mildew, which are named right behind Latin words.
_BEHIND_WORDS = frozenset("酶镁霉")
# What stands for the lead of a sign, and is no character of genuine texts.
LEADS = frozenset("鈥鈫鉁鉂鈧鉃鈻猸鈮鈩鈭鈬窶竊竄竏邃竢")
# What half-width kana, "ﾂｱ" or "ﾂｽ", are signs of and no words.
_NO_WORDS = ("°", "±", "½", "¼", "¾", "²", "³", "µ", "×", "÷")
# Signs that stand tight before a word.
TIGHT = frozenset("“”‘’„‚–—…•€→‹›−≥≤≈\u202f\u200b\u2011")
# How far the letters of a word are counted.
_NEAR = 12
# So many letters are a word.
_WORD = 3
_SCRIPTS = frozenset((Kind.LATIN, Kind.GREEK, Kind.CYRILLIC, Kind.SCRIPT))


class Weight(IntEnum):
    """NONE: no damage that is known. WEAK: damage beside other damage. STRONG: damage by itself."""

    NONE = 0
    WEAK = 1
    STRONG = 2


class Run(NamedTuple):
    """Characters of a line that may be damage: `raw` would become `text`, `known` without the characters of which
    bytes were lost; `before` and `after` are the rest of the line, repaired.
    """

    raw: str
    text: str
    known: str
    before: str
    after: str
    cut: bool


@lru_cache(8192)
def weigh(raw: str, text: str, known: str) -> Weight | Callable[[Run], Weight]:
    """The weight of a run, that of its most telling part, where what stands beside it makes no difference; else what
    tells it.
    """
    above = [char for char in text if char > "\x7f"]
    if not above or not all(map(_is_plausible, above)):
        return Weight.NONE
    kinds = set(map(_kind, above))
    if len(_SCRIPTS & kinds) > 1 or (Kind.MARK in kinds and _is_composed_twice(text)):
        return Weight.NONE
    if any(map(_is_sign, above)):
        if any(_kind(char) is Kind.CJK and not is_common_cjk(char) for char in above):
            return Weight.NONE
        return _of_sign(text) if any(char > "\x7f" and _is_sign(char) for char in known) else _of_hole
    if Kind.CJK in kinds:
        return _of_chinese(raw, text, known)
    if Kind.CYRILLIC in kinds or Kind.GREEK in kinds:
        return _of_alphabet(raw, text, above)
    if Kind.SCRIPT in kinds:
        return _of_script(raw, above)
    if Kind.SIGN in kinds:
        return _of_drawing
    return _of_latin if Kind.LATIN in kinds or Kind.LATIN_SIGN in kinds else Weight.WEAK


_kind = cache(kind)


def _is_composed_twice(text: str) -> bool:
    """Whether a combining mark follows a Latin letter that has one already: texts have either."""
    return any(
        _kind(second) is Kind.MARK and _kind(first) in (Kind.LATIN, Kind.LATIN_SIGN)
        for first, second in itertools.pairwise(text)
        if first > "\x7f"
    )


@cache
def _is_plausible(char: str) -> bool:
    of = kind(char)
    if of is Kind.PICTURE:
        return is_emoji(char)
    if of in (Kind.LATIN, Kind.LATIN_SIGN, Kind.MARK):
        return is_common(char) or char == "\xa0" or of is Kind.MARK
    if of in (Kind.CYRILLIC, Kind.GREEK):
        return "Ά" <= char <= "ώ" or char <= "џ" or char in "Ґґ"
    return of not in (Kind.UNLIKELY, Kind.CONTROL, Kind.PRIVATE) and unicodedata.category(char) != "Cn"


@cache
def _is_sign(char: str) -> bool:
    """Whether it is an emoji or a sign of three bytes in common use."""
    return is_emoji(char) or ((char in SIGNS or char in PICTURES) and char > "\u07ff")


def _of_sign(text: str) -> Weight:
    """A sign of which all is there; one that has swallowed a letter stands before words."""
    text = text.rstrip("?")
    if len(text) == 2 and text[-1].isascii() and text[0] not in TIGHT:
        return Weight.WEAK
    return Weight.STRONG


def _of_hole(run: Run) -> Weight:
    """Nothing of the run is whole but letters; where nothing marks what was lost, it needs Latin words beside it."""
    if not run.cut:
        return Weight.STRONG
    is_headless = "\uff61" <= run.raw[1:2] <= "\uff9f" and is_emoji(run.text[0]) and run.raw[0] < "\uff00"
    if not is_headless and (LEADS.isdisjoint(run.raw) or not run.before.strip()):
        return Weight.WEAK
    near = run.before[-12:] + run.after[:12]
    return Weight.STRONG if sum("!" <= char <= "~" for char in near) >= 5 else Weight.WEAK


def _of_chinese(raw: str, text: str, known: str) -> Weight:
    above = [char for char in text if char > "\x7f"]
    common = sum(map(is_common_cjk, above))
    if common < 2 or 10 * common < 8 * len(above) or (len(known) < 2 and UNKNOWN not in raw):
        return Weight.WEAK if common == len(above) else Weight.NONE
    if len(known) > 1 and is_rare(raw):
        return Weight.STRONG
    return Weight.STRONG if (known == text or UNKNOWN in raw) and _is_word(text) else Weight.WEAK


def _is_word(text: str) -> bool:
    """Whether all of some Chinese characters stand together in words."""
    return all(familiarity(*pair) for pair in itertools.pairwise(text))


def _of_alphabet(raw: str, text: str, above: list[str]) -> Weight:
    """Letters of Cyrillic or Greek."""
    letters = sum(_kind(char) in (Kind.CYRILLIC, Kind.GREEK) for char in above)
    is_word = letters > _WORD and text[1:].islower() and text.isalpha()
    return Weight.STRONG if letters >= _WORD and (is_word or is_rare(raw)) else Weight.WEAK


def _of_script(raw: str, above: list[str]) -> Weight:
    """Letters of Arabic, Hebrew or Devanagari, or of other scripts."""
    letters = sum(map(_is_of_script, above))
    if letters < len(above) or letters < _WORD + (raw[0] >= "\uff61" and UNKNOWN not in raw):
        return Weight.WEAK
    return Weight.STRONG if is_rare(raw) else Weight.WEAK


def _is_of_script(char: str) -> bool:
    return "\u05be" <= char <= "\u05ea" or "\u060c" <= char <= "\u06cc" or "\u0901" <= char <= "\u096f"


def _of_drawing(run: Run) -> Weight:
    """Signs that are less common, all bytes of which are there: several of one block."""
    above = [char for char in run.text if char > "\x7f"]
    if run.cut or UNKNOWN in run.raw or any(ord(char) >> 8 != ord(above[0]) >> 8 for char in above):
        return Weight.WEAK
    return Weight.STRONG if len(above) > 1 and is_rare(run.raw) else Weight.WEAK


@lru_cache(8192)
def is_rare(raw: str) -> bool:
    """Whether it holds what is in no first standard of Chinese, half-width kana or characters of no script."""
    try:
        raw.encode("gb2312")
    except UnicodeEncodeError:
        return True
    return False


def _of_latin(run: Run) -> Weight:
    """Letters belong to a word, signs to a figure."""
    letters = _latin_letters(run.text)
    if not letters:
        return _of_latin_sign(run)
    if _is_torn(run):
        return Weight.WEAK
    left, right = run.before[-_NEAR:], run.after[:_NEAR]
    before, after = len(left) - len(left.rstrip(ascii_letters)), len(right) - len(right.lstrip(ascii_letters))
    among = letters - 1 if is_rare(run.raw) else 0
    if before + after + among + _between(run.text) < 2:
        return Weight.STRONG if _stands_alone(run) or _is_small_kana(run) else Weight.WEAK
    if ORDINARY.issuperset(run.raw) and not (before and after > 1 and run.text.islower() and run.before[-1:].islower()):
        return Weight.WEAK
    if _BEHIND_WORDS.issuperset(run.raw) and not after:
        return Weight.WEAK
    if AT_TIMES.issuperset(run.raw) and not (before and after) and before + after < 3:
        return Weight.WEAK
    return Weight.STRONG


@lru_cache(8192)
def _latin_letters(text: str) -> int:
    """How many characters of a text are above ASCII; none where all of them are signs."""
    above = [char for char in text if char > "\x7f"]
    return 0 if all(kind(char) is Kind.LATIN_SIGN for char in above) else len(above)


def _stands_alone(run: Run) -> bool:
    """Whether a rare character stands for a word of one letter in a line of Latin words: "脿 la", "脠 vero"."""
    if run.text not in ("à", "À", "È", "É") or not is_rare(run.raw) or run.after[:1] != " ":
        return False
    near = run.before[-40:] + run.after[:40]
    return run.before[-1:] in ("", " ") and sum("a" <= char <= "z" for char in near) >= 12


def _is_small_kana(run: Run) -> bool:
    """Whether half-width kana that are no word, "ﾂｩ" or "ﾃｩ", stand by themselves among Latin words."""
    near = run.before[-40:] + run.after[:40]
    is_kana = (
        run.raw[0] in "ﾂﾃ" and ("\uff61" <= run.raw[1:2] <= "\uff6f" or run.text in _NO_WORDS) and len(run.raw) == 2
    )
    return is_kana and near.isascii() and sum("a" <= char <= "z" for char in near) >= 12


def _between(text: str) -> int:
    """How many ASCII letters stand before the last letter above ASCII."""
    return sum(char.isascii() and char.isalpha() for char in text)


def _is_torn(run: Run) -> bool:
    """Whether the letters are of no case that words have: "xÉ", "OKé"."""
    letters = run.before[-2:] + run.text + run.after[:1]
    if letters.islower():
        return False
    if run.before[-2:].isupper() and run.before[-2:].isalpha() and len(run.before[-2:]) > 1:
        return any(char.islower() for char in run.text + run.after[:1])
    return any(a.islower() and b.isupper() for a, b in itertools.pairwise(letters))


def _of_latin_sign(run: Run) -> Weight:
    if _is_small_kana(run):
        return Weight.STRONG
    previous, following = run.before[-1:], run.after[:1]
    if run.text == "°" and (previous.isdigit() or following in ("C", "F")):
        return Weight.STRONG if previous.isdigit() or run.before[-2:-1].isdigit() else Weight.WEAK
    if run.text == "£" and following.isdigit():
        return Weight.STRONG
    if run.text in "×÷±" and (previous + following).strip() == "" and run.before[-2:-1].isdigit():
        is_other = run.text == "×" or run.raw >= "\uff61"
        return Weight.STRONG if is_other and run.after[1:2].isdigit() else Weight.WEAK
    return Weight.WEAK
