"""Which character stood in a hole: the one that its neighbours, or the grammar of a task line, leave over."""

from __future__ import annotations

import re

from notelint.mojibake.double_byte.chinese import choose
from notelint.mojibake.double_byte.drawing import drawn
from notelint.mojibake.double_byte.signs import is_common_cjk
from notelint.mojibake.double_byte.spelling import is_known
from notelint.mojibake.double_byte.units import Hole
from notelint.mojibake.kinds import Kind, kind
from notelint.mojibake.lossy.languages import accented, language_weight, style_of
from notelint.mojibake.lossy.letters import letters_at_end

TASK = re.compile(r"[\s>]*(?:[-*+]|\d+[.)])\s+\[.\]\s")
_DATE = re.compile(r" ?\d{4}-\d\d-\d\d(?!\d)")
_END = re.compile(r" ?\Z| #[^\s#]| [^\x00-\x7f]")
# Signs of task fields by what stands behind them; the first that fits is what is written.
_DATED = "📅⏳✅🛫➕❌⌛📆🗓"
_FIELDS = (
    (_DATE, _DATED),
    (re.compile(r" ?every "), "🔁"),
    (re.compile(r" ?(?:keep|delete)\b"), "🏁"),
    (re.compile(r" ?[\w-]+(?:, ?[\w-]+)*(?: ?\Z| #| [^\x00-\x7f])"), "⛔🆔"),
)
_WRITTEN_SO = {"📆": "📅", "🗓": "📅", "⌛": "⏳"}
# The first is what most are.
_PRIORITIES = "⏫🔺🔼🔽⏬"
_NUMBER = re.compile(r" ?\d")
_FRENCH = frozenset("œîûëïêôç")
_ITALIAN = frozenset("òìù")
# Alone among its neighbours in Unicode that is in common use.
_ALONE = "→€™⭐⛔🚀🎉"
_ARABIC = frozenset("،؛؟")
_SPACE = ("", " ", "\t", "\n", "\r", "*", "_", "|")
# Letters of languages that close „ with “ and with ”.
_WITH_LOW_OPENING = frozenset("äßčďěřšťůž")
_WITH_HIGH_CLOSING = frozenset("ąćęłńśźżőűășț")
_CLOSING = (*_SPACE, *".,;:!?)]}")


def guess(hole: Hole, before: str, after: str, *, is_task: bool) -> str:
    """The one character of the options that fits between `before` and `after`, or nothing."""
    options = hole.options
    if len(options) < 2 and not hole.rare:
        return "".join(options)
    if is_task and (sign := _field(options, after)):
        return sign
    return _of_several(options, before, after) if len(options) > 1 else ""


def _of_several(options: tuple[str, ...], before: str, after: str) -> str:
    if "’" in options:
        return _punctuation(options, before, after)
    if all(map(is_common_cjk, options)):
        return choose(options, before, after)
    if "×" in options and before.rstrip()[-1:].isdigit() and after.lstrip()[:1].isdigit():
        return "×"
    if all(kind(char) is Kind.LATIN or char in "×÷" for char in options):
        return _letter(options, before, after)
    if "─" in options or "═" in options:
        return drawn(options, before, after)
    if sign := _of_script(options, before, after):
        return sign
    alone = [char for char in options if char in _ALONE]
    return alone[0] if len(alone) == 1 and before[-1:] != "\u200d" and _is_alone(alone[0], before, after) else ""


def _of_script(options: tuple[str, ...], before: str, after: str) -> str:
    """A sign of Russian, Hebrew, Arabic or Hindi where its language has it, or nothing."""
    if "№" in options and before[-1:] in _SPACE and _NUMBER.match(after):
        return "№"
    if "₪" in options and re.search("[א-ת]", before + after):
        return "₪"
    if _ARABIC.issuperset(options):
        return "،" if after.strip() else "؟"
    return _danda(before, after) if "।" in options else ""


def _danda(before: str, after: str) -> str:
    """What ends a sentence of Hindi, behind a figure or a word that is known."""
    is_end = not after.strip() and (before[-1:].isdigit() or is_known(letters_at_end(before)))
    return "।" if is_end else ""


def _letter(options: tuple[str, ...], before: str, after: str) -> str:
    """The one letter of the case that the word has, and of a language that has the other letters of the line."""
    is_word = before[-1:] in _SPACE and after[:1] in _SPACE
    begins = not before.strip(" -*>#[]") or before.rstrip()[-1:] in ".!?:"
    if is_word and begins:
        return _capital_word(options, before, after)
    if is_word or before[-1:].islower() or (before[-1:].isupper() and not before[-2:-1].isalpha()):
        found = [char for char in options if char.islower() and not (char == "ß" and (is_word or not _may_end(before)))]
        return "" if after[:1].isupper() else _of_language(found, before, after)
    found = [char for char in options if char.isupper()]
    return _of_language(found, before, after) if before[-1:] in _SPACE and after[:1].islower() else ""


def _may_end(before: str) -> bool:
    """Whether ß may be next: it follows vowels."""
    return before[-1:] in "aeiouyäöü"


def _of_language(letters: list[str], before: str, after: str) -> str:
    """The only one, or the only one of a language that has the other letters."""
    near = accented(before + after)
    if len(letters) > 1 and near:
        letters = [char for char in letters if not language_weight(char, near)]
    return letters[0] if len(letters) == 1 else ""


def _capital_word(options: tuple[str, ...], before: str, after: str) -> str:
    """A capital letter that is a word: that of French or of Italian."""
    near = accented(before + after)
    if not near.isdisjoint("ãõáíóú"):
        return ""
    if "À" in options and near & _FRENCH:
        return "À"
    return "È" if "È" in options and near & _ITALIAN else ""


def _field(options: tuple[str, ...], after: str) -> str:
    for value, signs in _FIELDS:
        if value.match(after):
            found = [sign for sign in options if sign in signs]
            written = [sign for sign in found if _WRITTEN_SO.get(sign, sign) == sign or len(found) == 1]
            if len(written) == 1:
                return written[0]
    priorities = [sign for sign in _PRIORITIES if sign in options]
    return priorities[0] if len(priorities) == 1 and _END.match(after) else ""


def _is_alone(char: str, before: str, after: str) -> bool:
    if char == "™":
        return not before.rstrip()[-1:].isdigit() and not _NUMBER.match(after)
    if char == "→":
        return after[:1] == " " or after[:1].isdigit()
    if char == "€":
        return re.search("[\u0400-\u0dff]", before + after) is None
    return True


def _punctuation(options: tuple[str, ...], before: str, after: str) -> str:
    previous, following = before[-1:], after[:1]
    if previous.isdigit() and following.isdigit():
        return "–"
    if previous == "\xa0" and following == " ":
        return _dash(before, after) or "–"
    if previous in _SPACE and following in _SPACE:
        return _dash(before, after) if before.strip() and after.strip() else ""
    if previous in _SPACE or previous in "([":
        return _opening(after)
    if following in _CLOSING:
        return _closing(before, after)
    return "…" if previous.isalnum() and following.isalnum() and "…" in options and "’" not in options else ""


def _dash(before: str, after: str) -> str:
    """The dash between words that the language of the line has."""
    near = before + after
    if any("а" <= char <= "я" for char in near):
        return "" if _NUMBER.match(after) else "—"
    return "–" if style_of(accented(near)).en_dash else ""


def _opening(after: str) -> str:
    """A quote before what begins with no letter: the one that is closed."""
    if _is_closed(after, "“", "”"):
        return "“"
    return ""


def _is_closed(after: str, opening: str, closing: str) -> bool:
    end, begin = after.find(closing), after.find(opening)
    return end >= 0 and (begin < 0 or end < begin)


def _closing(before: str, after: str) -> str:
    """What stands at the end of a word: a quote where one is open, else dots or the mark of the plural."""
    if _is_open(before, "“", "”"):
        rest = after.partition("“")[0]
        return "" if "”" in rest or re.search(r"[^\s\w]?\w[^\s\w]?\ufffc", rest) else "”"
    if _is_open(before, "„", "“") and "”" not in before:
        return _low_closing(before, after)
    if _is_open(before, "‚", "‘"):
        return "‘"
    if before.count("”") % 2 and "“" not in before and "„" not in before:
        return "”"
    if re.search(r"(?<!\w)‘\w[^’]*\Z", before):
        is_one = before[-1:] not in "sxz" or not re.search(r"\S\ufffc", after)
        return "’" if is_one and not re.search(r"’(?!\w)", after) else ""
    if before[-1:].isalnum() and before[-1:] not in "sSxz":
        return "…"
    return ""


def _low_closing(before: str, after: str) -> str:
    """What closes „: as elsewhere in the line, or in its language."""
    letters = accented(before + after)
    if "“" in before or (letters & _WITH_LOW_OPENING and letters.isdisjoint("ąćęłńśźżőűăâîșțşţ")):
        return "“"
    return "”" if letters & _WITH_HIGH_CLOSING or "\u05d0" <= before[-1:] <= "\u05ea" else ""


def _is_open(before: str, opening: str, closing: str) -> bool:
    return before.count(opening) > before.count(closing)
