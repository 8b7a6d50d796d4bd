"""What is lost for good: a character of which nothing but `?` or U+FFFD is left. It is told, and never guessed."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from notelint.text import line_start

_REPLACED = "a character was lost before the text was saved"
_EMOJI = "an emoji was lost"
_FIELD = "the emoji of a date was lost"
_LETTER = "a letter was lost"
_APOSTROPHE = "an apostrophe was lost"
_WORDS = "words were lost"

_FENCE = re.compile(r"(?:^|(?<=[\r\n]))[ \t>]*(`{3,}|~{3,})")
_DATE = re.compile(
    r"(?:^|(?<=[\r\n]))[ \t>]*(?:[-+*]|[0-9]+[.)]) \[[^\r\n\]]\] [^\r\n]*?"
    r"(?<=\s)\?{2,4}\ufe0f? ?[0-9]{4}-[0-9]{2}-[0-9]{2}"
)
_FIELDS = re.compile(
    r"(?<=\s)(\?{1,4}\ufe0f?) ?[0-9]{4}-[0-9]{2}-[0-9]{2}(?=[ \t]*(?:[\r\n]|\Z|[^\w\s\"'(),.:;!])|[ \t]+\^[\w-]+)"
)
_REST = re.compile(r"[^\r\n]*")
_SELECTED = re.compile("[?\ufffd]{1,2}(?=[\ufe0f\u200d])")
_ROW = re.compile(r"(?<![^\s\"(«„“])\?{2,}(?:[ ,.:;!-]{1,3}\?{2,})+(?![\w?/=])")

# Words that are no others when a letter is gone; `?` stands for one letter above ASCII.
_KNOWN_WORDS = (
    "caf? caf?s clich? clich?s fianc? fianc?e d?cor d?but d?tente r?sum? r?sum?s na?ve na?vet? fa?ade fa?ades gar?on "
    "entr?e entr?es cr?me br?l?e d?j? voil? vis-?-vis prot?g? pur?e souffl? pi?ata se?or se?ora ma?ana espa?ol "
    "espa?ola ni?o ni?os ni?a ni?as jalape?o informaci?n direcci?n soluci?n reuni?n opini?n canci?n acci?n tambi?n "
    "despu?s f?r ?ber ?ndern ?nderung ?ffnen k?nnen k?nnte m?ssen m?sste m?chte w?re w?ren h?tte h?tten w?rde w?rden "
    "gr?n gr?ne sch?n sch?ne fr?h fr?her sp?ter n?chste n?chsten t?glich nat?rlich pr?fen erkl?ren stra?e gr??e "
    "gr??en gr??er m?nchen z?rich k?ln d?sseldorf n?rnberg w?rzburg m?ller schr?der j?rgen bj?rn s?ren ?sterreich "
    "beyonc? pok?mon s?o n?o est?o voc? voc?s tamb?m ent?o fran?ais fran?aise le?on re?u apr?s tr?s m?me m?mes ?t? "
    "?tre probl?me syst?me premi?re derni?re m?thode qualit? activit? soci?t? r?union d?cision"
)
_KNOWN = frozenset(_KNOWN_WORDS.split())
_ENDING = re.compile(
    r"[a-z]{2,}n\?t|(?:it|that|what|there|here|he|she|who|let)\?s|(?:we|you|they)\?(?:re|ve|ll|d)|i\?(?:m|ve|ll|d)"
)
_PORTUGUESE = re.compile(r"[a-z]{2,}\?\?(?:o|es)")
_CODE_SIGNS = frozenset("/\\=&`|^$*+{}[]<>_~%#@")
_SIGN = re.compile(r"\?+")
# Before a letter, or behind one of those that words such as "caf?" and "qualit?" end with.
_IN_WORD = re.compile(r"(?<!\?)\?++(?=[^\W\d_])|(?<=[cfhlCFHL])\?|(?<=it)\?")
# Letters and question marks on either side of a place.
_BEFORE = re.compile(r"(?:[^\W\d_]|-)+\Z")
_WORD = re.compile(r"(?:[^\W\d_]|-)*(?:\?+(?:[^\W\d_]|-)+)*\?*")
_LONGEST = 24


def lost_places(text: str) -> list[tuple[int, int, str]]:
    """Where a text has surely lost characters: start, end and reason, in order of place; nothing in code."""
    if "?" not in text and "\ufffd" not in text:
        return []
    found: dict[int, tuple[int, str]] = {}
    for start, end, reason in _all(text):
        if start not in found and not _is_quoted(text, start, end):
            found[start] = (end, reason)
    if not found:
        return []
    fences = _fences(text)
    places = [
        (start, end, reason) for start, (end, reason) in sorted(found.items()) if not _in_code(text, fences, start)
    ]
    return _apart(places)


def _all(text: str) -> Iterator[tuple[int, int, str]]:
    """All places; of those that begin together the first is the most telling."""
    if "\ufe0f" in text or "\u200d" in text:
        yield from ((*found.span(), _EMOJI) for found in _SELECTED.finditer(text))
    if "\ufffd" in text:
        yield from ((*found.span(), _REPLACED) for found in re.finditer("\ufffd+", text))
    if "?" not in text:
        return
    if "??" in text:
        yield from _dates(text)
        yield from ((*found.span(), _WORDS) for found in _ROW.finditer(text) if _are_words(found[0]))
    yield from _letters(text)


def _dates(text: str) -> Iterator[tuple[int, int, str]]:
    for task in _DATE.finditer(text):
        start = line_start(text, task.end())
        rest = _REST.match(text, task.end())
        end = rest.end() if rest else len(text)
        yield from ((*found.span(1), _FIELD) for found in _FIELDS.finditer(text, start, end))


def _are_words(row: str) -> bool:
    """Whether question marks stand for letters: three groups at least, of several lengths."""
    sizes = [len(group) for group in re.findall(r"\?+", row)]
    return len(sizes) >= 3 and len(set(sizes)) >= 2 and sum(sizes) >= 12


def _letters(text: str) -> Iterator[tuple[int, int, str]]:
    """Words that are known, or end like no other, when the letter is put back."""
    done = 0
    for sign in _IN_WORD.finditer(text):
        if sign.start() < done:
            continue
        start, done = _word(text, sign.start())
        for end in (done, done - (text[done - 1] == "?")):  # the last may be a genuine question mark
            reason = _reason(text[start:end].lower())
            if reason and _is_prose(text, start, done):
                yield from ((*found.span(), reason) for found in _SIGN.finditer(text, start, end))
                break


def _word(text: str, place: int) -> tuple[int, int]:
    """The word around a question mark: its letters, hyphens and further question marks."""
    before = text[max(0, place - _LONGEST) : place]
    found = _BEFORE.search(before)
    size = len(found[0]) if found else 0
    word = _WORD.match(text, place - size)
    return place - size, max(word.end() if word else 0, place + 1)


def _reason(word: str) -> str:
    if word in _KNOWN or _PORTUGUESE.fullmatch(word):
        return _LETTER
    return _APOSTROPHE if _ENDING.fullmatch(word) else ""


def _is_prose(text: str, start: int, end: int) -> bool:
    """Whether what stands around is no address, no expression and no code."""
    before, behind = text[max(0, start - 60) : start], text[end : end + 60]
    first = re.split(r"\s", before)[-1]
    last = re.split(r"\s", behind, maxsplit=1)[0]
    return _CODE_SIGNS.isdisjoint(first + last) and "?" not in first + last


def _is_quoted(text: str, start: int, end: int) -> bool:
    """Whether it is shown on purpose: alone between quotes or backticks."""
    return text[start - 1 : start] in tuple("\"'`“‘«(") and text[end : end + 1] in tuple("\"'`”’»)") and start > 0


def _fences(text: str) -> list[int]:
    """Where fences begin and end, in turn."""
    marks: list[int] = []
    opener = ""
    for found in _FENCE.finditer(text):
        if not opener:
            opener = found[1]
            marks.append(found.start(1))
        elif found[1].startswith(opener):
            opener = ""
            marks.append(found.end())
    return marks


def _in_code(text: str, fences: list[int], place: int) -> bool:
    if bisect_right(fences, place) % 2:
        return True
    before = max(0, place - 399)  # so far a line is looked at
    start = before + line_start(text[before:place], place - before)
    return text.count("`", start, place) % 2 == 1


def _apart(places: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The places without those that lie inside one before."""
    kept: list[tuple[int, int, str]] = []
    for place in places:
        if not kept or place[0] >= kept[-1][1]:
            kept.append(place)
    return kept
