"""How odd it is that two characters stand side by side in a genuine text of whatever language."""

from __future__ import annotations

import unicodedata
from functools import cache
from itertools import pairwise, starmap

from notelint.mojibake.ordinary import is_known_letter, is_ordinary, known_letters

# Behind a letter; before one; and beside each other.
_CLOSING = frozenset("…’”“‘‐‑‒–—›‹»«©®™°\u00a0\u2009\u202fªº¹²³†‡•·‰،؛؟\u00ad\u200b\u200c\u200d")
_OPENING = frozenset("…’”“‘‐‑‒–—›‹»«„‚¿¡©®°\u00a0\u2009\u202f•·§¶†‡€£¥$\u00ad\u200b\u200c\u200d")
_TOGETHER = frozenset("\u200c\u200d…’”“‘–—›‹»«„‚¿¡\u00a0\u00ad°²³™®©·•")
_CURRENCY = frozenset("€£¥¢₪")
# Letters by their category, signs by their use.
_SIGNS = frozenset("ªºµƒˆ")

# Signs that notes hold, beside emoji; what else may be read from three bytes is hardly ever typed.
_COMMON_SIGNS = frozenset(
    "‐‑‒–—―‖‘’‚“”„†‡•…‰′″‹›※‼⁇⁉⁰⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉€₹₽₺₴₿₩₪™℃№ℓΩ←↑→↓↔↕↗↘↩↪↵⇐⇒⇔⇄⇧∀∂∃∅∆∇∈∉∏∑−∓∗√∝∞∠∧∨∩∪∫∴≈≠≡≤≥≪≫⊂⊃⊆⊕⌘⌥⏎⌫"
    "⅓⅔⅕⅖⅗⅘⅙⅛⅜⅝⅞ℹⓂ◻◼◽◾⤴⤵〰〽①②③④⑤⑥⑦⑧⑨⑩■□▪▫▲△▶▷►▼▽◀◁◆◇○●◯★☆♠♣♥♦♪♫✓✔✕✖✗✘❌❤❗❓➔➜➡⟨⟩⟶⟹\u00a0\u202f\u2009\u200a\u200b\u200c\u200d\u2060"
    "\ufe0f\ufe0e\ufeff\u20e3、。〈〉《》「」『』【】〜"
)
# Letters above ASCII by how often words hold them, over 39 languages (wordfreq 3.1); it decides where all else is even.
_BY_USE = (
    "áäéíšåöžāıóčðàüăúđīçýēæąěėęşøłųþưūșîãżôâêřćțğèśťőếįạộảệốủấớìờòủểůľợļềậịầơọựởùứď"
    "ữắụồñňừổńűặửỉõķũẽģỏằźĩễẩẫỗẹïëỹẻỳẳûỷỡœĺẵŕỵ"
)
_LEAST_USED = 0.3
_TASK_SIGNS = frozenset("⏳⏫⏬➕✅❌⛔")
# From here on scripts are written without spaces, and words of others stand right beside them.
_UNSPACED = "\u0e00"
_NEVER = 3.0
_HARDLY = 2.0
_SELDOM = 0.6


def oddness(text: str) -> float:
    """The sum over all pairs of neighbours."""
    return sum(starmap(pair_oddness, pairwise(text)))


@cache
def pair_oddness(first: str, second: str) -> float:
    """From 0, ordinary, to 3, never seen."""
    if first.isascii() and second.isascii():
        return 0.0
    if _is_control(first) or _is_control(second):
        return _NEVER
    if _is_box(first) or _is_box(second):
        return _beside_box(first, second)
    if _is_mark(first) or _is_mark(second):
        return _beside_mark(first, second)
    if _is_letter(first):
        return _letters(first, second) if _is_letter(second) else _behind_letter(first, second)
    if _is_letter(second):
        return _before_letter(first, second)
    if first.isascii() or second.isascii() or {first, second} <= _TOGETHER:
        return 0.0
    return 0.0 if max(first, second) > "\u20cf" else _HARDLY


def rarity(text: str) -> float:
    """How rare the characters of a repair are in notes: nothing for letters of living languages, signs, emoji."""
    return sum(map(_rarity, text))


def unfamiliarity(text: str) -> float:
    """A small measure, below 0.5 for each letter, of how seldom its Latin letters are used."""
    return sum(_unfamiliarity(char) for char in text if char > "\x7f")


@cache
def _unfamiliarity(char: str) -> float:
    if not is_latin(char):
        return 0.0
    rank = _BY_USE.find(char.lower())
    return _LEAST_USED * (rank if rank >= 0 else len(_BY_USE)) / len(_BY_USE)


@cache
def _rarity(char: str) -> float:
    if char.isascii() or char in _COMMON_SIGNS or _is_box(char):
        return 0.0
    if is_latin(char):
        return 0.0 if char <= "\u00ff" or is_known_letter(char) else _HARDLY
    if "\ufe10" <= char <= "\ufe2f" or "\u2028" <= char <= "\u202e" or "\u2066" <= char <= "\u206f":
        return 2 * _HARDLY
    if char in _TASK_SIGNS:
        return 0.0
    if "\u2000" <= char <= "\u2bff":
        is_bmp_emoji = "\u2600" <= char <= "\u27bf" or "\u231a" <= char <= "\u23fa" or char in "⬅⬆⬇⬛⬜⭐⭕"
        return _SELDOM if is_bmp_emoji else _HARDLY
    return 0.0


def _letters(first: str, second: str) -> float:
    script = script_of(first)
    if script != script_of(second):
        return _NEVER if max(first, second) < _UNSPACED else 0.0
    if first.islower() and second.isupper():
        return _HARDLY
    pair = (first + second).lower()
    if pair.isascii() or len(pair) > 2 or is_ordinary(pair):
        return 0.0
    if script not in ("LATIN", "CYRILLIC", "GREEK"):
        return 0.0
    if not known_letters().issuperset(char for char in pair if char > "\x7f"):
        return 0.0 if first.isascii() or second.isascii() else _SELDOM
    if script == "CYRILLIC" and all("а" <= char <= "я" for char in pair):
        return 0.0
    return _SELDOM if first.isascii() or second.isascii() else _HARDLY


def _behind_letter(letter: str, sign: str) -> float:
    if sign.isascii() or sign in _CLOSING:
        return 0.0
    if sign in _CURRENCY and letter.isascii():
        return _SELDOM
    if "\u0370" <= sign < "\u2000":  # punctuation of other scripts
        return 0.0
    return _HARDLY if sign <= "\u20cf" or (_is_maths(sign) and not letter.isascii()) else 0.0


def _before_letter(sign: str, letter: str) -> float:
    if _is_maths(sign):
        return 0.0 if letter.isascii() or script_of(letter) == "GREEK" else _HARDLY
    if sign.isascii() or sign in _OPENING or sign > "\u20cf":
        return 0.0
    return _HARDLY / 2 if sign in "™²³¹" else _HARDLY


def _beside_mark(first: str, second: str) -> float:
    """A vowel sign or an accent of a script stands by letters of this script."""
    if first.isascii() and not first.isalpha():
        return _HARDLY
    letter = second if _is_mark(first) else first
    if _is_mark(letter) or not letter.isalpha():
        return 0.0
    return 0.0 if script_of(first) == script_of(second) else _NEVER


def _beside_box(first: str, second: str) -> float:
    if _is_box(first) and _is_box(second):
        return 0.0
    other = second if _is_box(first) else first
    if other.isascii() or other in _TOGETHER:
        return _HARDLY if other.isalpha() else 0.0
    return _NEVER


def _is_control(char: str) -> bool:
    return "\x80" <= char <= "\x9f" or "\ue000" <= char <= "\uf8ff" or char == "\ufffd"


def _is_box(char: str) -> bool:
    """Box drawing, blocks, and the signs of DOS that hardly any text holds."""
    return "\u2320" <= char <= "\u2321" or "\u2500" <= char <= "\u25a0" or char in "⌐₧"


def is_latin(char: str) -> bool:
    """Whether a character is a Latin letter above ASCII."""
    return char > "\x7f" and _is_letter(char) and script_of(char) == "LATIN"


def _is_mark(char: str) -> bool:
    return char > "\u036f" and unicodedata.category(char) in ("Mn", "Mc") and not "\ufe00" <= char <= "\ufe0f"


def _is_maths(char: str) -> bool:
    return "\u2200" <= char <= "\u22ff" or char == "◊"


def _is_letter(char: str) -> bool:
    return char.isalpha() and char not in _SIGNS


@cache
def script_of(char: str) -> str:
    """The first word of its name, which for letters is their script."""
    return unicodedata.name(char, "?").split()[0]
