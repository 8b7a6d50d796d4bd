"""Prose that shows damage on purpose: a line that speaks of it, or sets it beside what it was."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from notelint.mojibake.repair import Repair

# How far on the line is looked on either side, so that a long line costs no more than a short one.
_NEAR = 240
_LONGEST = 48
# How much of it may be a phrase such as "se convierte en".
_PHRASE = 24

_CLOSERS = {'"': '"', "'": "'", "`": "`", "“": "”", "„": "“”", "‘": "’", "‚": "‘", "«": "»", "»": "«", "‹": "›"}
_CLOSERS |= {"(": ")", "[": "]"}
_CLOSING = frozenset("".join(_CLOSERS.values()))
_QUOTES = ("’", "‘", "“", "”")
_QUOTED = {"“": "”", "„": "“", "‘": "’", "«": "»"}
# What stands on both sides of a quote that is shown by itself.
_BESIDE_LONE = (" ", '"', "'", "?", ",", ".")
_REST_OF_WORD = re.compile(rf"[^\W_]{{,{_LONGEST + 1}}}")
_ARROW = r"(?:→|⇒|⟶|➜|->|=>)"

_SPEAKS = (
    r"mojibake|garbled|gibberish|encod(?:ed|ing)|charset|character set|code ?page|utf-?8|latin-?1|iso[- ]?8859|misread"
    r"|windows-?125\d|cp125\d|cp437|mac ?roman|unicode|decoded|double-encoded"
    r"|zeichensatz|[kc]odierung|zeichensalat|encodage|encodé|jeu de caractères|codificaci[oó]n|codificação"
    r"|(?:show|come|arrive|appear|turn|render|display|look|end|read|print)(?:s|d|ed)?(?: up| out)? (?:as|like|into)\b"
    r"|(?:came|shown|becomes?|became|instead of|rather than|broken characters?|weird characters?|used to say)\b"
    r"|umlaute|\bstatt\b|anstelle|anstatt|(?:wird|wurde|werden) zu\b"
    r"|erscheint als"
    r"|encodage|encodé|jeu de caractères|caractères (?:bizarres|cassés)|au lieu d|à la place|devient|s.affiche"
    r"|codificaci[oó]n|juego de caracteres|en lugar de|en vez de|se (?:convierte|ve|muestra)|aparecen? como"
    r"|codificação|caracteres estranhos|em vez de|vira(?:m|ram)?\b|virou|aparecem? como|no lugar de"
    r"|codifica[:)]|caratteri strani|al posto di|invece di|krzaczk|kodowani|zamiast"
    r"|teckenkodning|i stället för|in plaats van"
    r"|кракозябр|кодировк|кодуванн|вместо|замість|乱码|編碼|编码|文字化け"
)
# Words that say so of a form which stands by itself, or of which what it was stands on the line as well.
_ASKS = (
    r"\b(?:search(?:es|ed|ing)?\b|find\b|replac(?:e|es|ed|ing)\b|substitut|expected|actual\b|why do|names like"
    r"|appears?\b|see\b"
    r"|such(?:e|en) nach|ersetz|erwartet|remplace|chercher|attendu|busca|reemplaza|sustitu|esperado|substitu|cerca"
    r"|sostitui|atteso|zamień|oczekiwan|замен|ожида|найти)"
)
_INTO = re.compile(
    rf"(?:{_ARROW}|\b(?:as|into|like|instead of|rather than|als|wie|zu|statt|anstelle von|comme|en"
    r"|devient|au lieu de|como|se convierte en|en vez de|en lugar de|em vez de|em|vira|virou))\s*\Z",
    re.IGNORECASE,
)
# The last letters of these words, in all forms that count as the same, and of arrows.
_INTO_ENDS = "as to ke of an ls ie ıe i̇e zu tt on me en nt de mo em ra ou"
_ARROW_ENDS = "→⇒⟶➜>"
_FROM = re.compile(
    rf"\s*(?:{_ARROW}|(?:instead of|rather than|should be|is really|statt|anstelle|anstatt|au lieu|en vez|en lugar"
    r"|em vez|means|stands for|was|war|était|era)\b)",
    re.IGNORECASE,
)
# What it begins with where neither a word nor a space stands there.
_FROM_BEGINS = "→⇒⟶➜-="
_BETWEEN = re.compile(
    rf"[\s\"'`“”„‘’«»()\[\]:]*(?:{_ARROW}|=|≙|[(|/]|:)[\s\"'`“”„‘’«»()\[\]]*|\s*(?:\w+\s+){{0,2}}(?:{_SPEAKS})[^.;]*",
    re.IGNORECASE,
)


@cache
def _words() -> re.Pattern[str]:
    return re.compile(_SPEAKS, re.IGNORECASE)


@cache
def _words_of_a_search() -> re.Pattern[str]:
    return re.compile(f"{_SPEAKS}|{_ASKS}", re.IGNORECASE)


def is_quoted(text: str, start: int, end: int, repaired: str) -> bool:
    """Whether the damage at `text[start:end]`, which was `repaired`, is shown on purpose.

    It must stand by itself, as an exhibit, and the line must speak of damage or hold the repaired form beside it.
    """
    behind = end
    if text[end : end + 1].isalnum() and (rest_of_word := _REST_OF_WORD.match(text, end)):
        behind = rest_of_word.end()
    is_alone = behind == end and not text[start - 1 : start].isalnum()
    may_be_told = is_alone and _may_be_told(text, start, end)
    may_be_beside = text.find(repaired, max(0, start - _NEAR), start) >= 0 or text.find(repaired, end, end + _NEAR) >= 0
    is_lone_quote = is_alone and _is_lone_quote(text, start, end, repaired)
    is_hinted = may_be_beside or may_be_told or is_lone_quote
    if not is_hinted and text[behind : behind + 1] not in _CLOSING:
        return False
    head, tail = (start, end) if is_alone else _word(text, start, end)
    if tail - head > _LONGEST:
        return False
    is_enclosed = head > 0 and tail < len(text) and text[tail] in _CLOSERS.get(text[head - 1], "")
    if not is_hinted and not is_enclosed:
        return False
    first, last = _line(text, start, end)
    form = text[head:start] + repaired + text[end:tail]
    is_beside = may_be_beside and (text.find(form, first, head) >= 0 or text.find(form, tail, last) >= 0)
    outer, rest = text[first:head], text[tail:last]
    if is_beside and _is_beside(form, outer, rest):
        return True
    around = outer + " " + rest
    if (is_lone_quote and _asks(outer)) or (is_beside and _is_word_of(form, around) and _asks(around)):
        return True
    is_told = may_be_told and (_INTO.search(outer[-_PHRASE:]) or _FROM.match(rest))
    is_shown = is_enclosed or is_told or (is_alone and is_beside and _has_letter(form, around))
    return bool(is_shown) and _speaks(around)


def quotations(text: str, repairs: Sequence[Repair]) -> Iterator[tuple[Repair, Repair]]:
    """The pairs of repaired quotes which are shown together with the words between them."""
    for first, last in pairwise(repairs):
        if _QUOTED.get(first.text) == last.text and last.start - first.end <= _LONGEST:
            quotation = first.text + text[first.end : last.start] + last.text
            if quotation.isprintable() and is_quoted(text, first.start, last.end, quotation):
                yield first, last


@lru_cache(256)
def _speaks(line: str) -> bool:
    """Whether a line speaks of encodings, or of what something looks like."""
    return _words().search(line) is not None


@lru_cache(256)
def _asks(line: str) -> bool:
    """The same, or whether it says what is looked for, or expected."""
    return _words_of_a_search().search(line) is not None


def _is_lone_quote(text: str, start: int, end: int, repaired: str) -> bool:
    """Whether it was a quote that belongs to no word: in blanks, or in other quotes."""
    if repaired not in _QUOTES:
        return False
    return text[start - 1 : start] in _BESIDE_LONE and text[end : end + 1] in _BESIDE_LONE


def _is_word_of(form: str, around: str) -> bool:
    """Whether a form is a word of others, and no part of one."""
    return len(form) > 1 and re.search(rf"(?<!\w){re.escape(form)}(?!\w)", around) is not None


def _line(text: str, start: int, end: int) -> tuple[int, int]:
    """The line around the damage, cut where it is long."""
    near, far = max(0, start - _NEAR), min(len(text), end + _NEAR)
    first = max(text.rfind("\n", near, start), text.rfind("\r", near, start)) + 1
    for sign in "\n\r":
        found = text.find(sign, end, far)
        far = found if found >= 0 else far
    return first or near, far


def _word(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the word of the damage begins and ends; as far as is looked."""
    first, last = max(0, start - _LONGEST - 1), min(len(text), end + _LONGEST + 1)
    while start > first and text[start - 1].isalnum():
        start -= 1
    while end < last and text[end].isalnum():
        end += 1
    return start, end


def _may_be_told(text: str, start: int, end: int) -> bool:
    """Whether words around a place, behind which no word goes on, may tell what is shown there, at a quick look."""
    last = text[max(0, start - _PHRASE) : start].rstrip()[-2:].casefold()
    if last in _INTO_ENDS or last[-1] in _ARROW_ENDS:
        return True
    following = text[end : end + 1]
    return (following.isspace() or following in _FROM_BEGINS) and _FROM.match(text, end) is not None


def _is_beside(form: str, outer: str, rest: str) -> bool:
    """Whether the repaired form stands on the line as well, alone, and what is between them says so."""
    return _tells(rest, form) or _tells_before(outer, form) or _shares_row(form, outer, rest)


def _has_letter(form: str, around: str) -> bool:
    """Whether the letter that was damaged stands alone elsewhere on the line."""
    if len(form) != 1 or form < "\x80" or form not in around:
        return False
    return re.search(rf"(?<!\w){re.escape(form)}(?!\w)", around) is not None


def _tells(rest: str, form: str) -> bool:
    place = rest.find(form)
    return place >= 0 and not rest[place + len(form) :][:1].isalnum() and _BETWEEN.fullmatch(rest, 0, place) is not None


def _tells_before(outer: str, form: str) -> bool:
    place = outer.rfind(form)
    if place < 0 or outer[:place][-1:].isalnum():
        return False
    return _BETWEEN.fullmatch(outer, place + len(form)) is not None


def _shares_row(form: str, outer: str, rest: str) -> bool:
    """Whether both fill cells of one row of a table."""
    if not outer.rstrip(" \"'`“„«").endswith("|") or not rest.lstrip(" \"'`”“»").startswith("|"):
        return False
    return form in {cell.strip(" \"'`“”„«»") for cell in (outer + rest).split("|")}
