"""A list that is written as one text: `Ada Quist, Bo Lindgren`."""

from __future__ import annotations

import re
from typing import Final

from notelint import Span, YamlProblem, parse_yaml

from .._agreement.markup import STRUCK
from .._plain_name import closed, has_role, is_full_name, is_name, is_open
from .._splitting import BEHIND_A_NAME
from .._stand_ins import is_stand_in
from .meant import Meant

WORDS: Final = ("tags", "tag", "cssclasses", "cssclass")
"""The keys of lists whose items hold no blanks."""
_TITLED: Final = ("aliases", "alias")
"""The keys of lists whose items may be sentences."""
_WORD: Final = re.compile(r"[^\s,;、，；]+")
_OTHER_SIGNS: Final = re.compile(r"[;、，；・·•|]")
_PLAIN_WORD: Final = re.compile(r"(?![-/_#]+\Z)[^\s,.;:!?'\"()\[\]{}|&+<>=*@$%^~`\\]+")
_DECIMAL: Final = re.compile(r"[0-9],[0-9]")
_WITH_ITEMS: Final = re.compile(r"[^\r\n]{1,60}(?:(?:[\r\n][ \t]*+)++-[ \t]+\S[^\r\n]*+)+")
_DASHED: Final = re.compile(r"-(?=[^\W\d]|\[\[)[^\r\n]*(?:(?:\r\n?|\n)[ \t]*-[ \t]*(?=[^\W\d]|\[\[)[^\r\n]*)*")
_PRINTED: Final = re.compile(r"- [^\r\n]*\Z|\[(?:.*\]\Z|[^\]]*\Z|[^,;]*[,;])", re.DOTALL)
_LONGEST: Final = 10_000
"""Code points of such a list; a longer one is cut off, and so is none."""
_QUOTED: Final = re.compile(r"""'[^'\\]*'|"[^"\\]*\"""")
_LINKS: Final = re.compile(r"\[\[[^\[\]]+\]\](?:[,;]? *\[\[[^\[\]]+\]\])*")
_LINK: Final = re.compile(r"\[\[[^\[\]]+\]\]")
_JOINED: Final = re.compile(
    r" (?:and|und|et|og|och|y|e|plus|with|mit) |[&+|\r\n→、，；]|(?<![ァ-ヺー])・|・(?![ァ-ヺー])"
    r"| [-–—·•/] |~~|\A@.*\s@|(?<=[^\W\d_])/(?=[^\W\d_])",
    re.I,
)
"""What may part two items of one text."""
_WORDS_OF_ONE: Final = re.compile(r"[\w.'’ʼ-]*\w[.!?]*")
_ONE_UNCASED: Final = re.compile(
    r"[\u3400-\u9fff々]{1,5}|[가-힣]{1,4}|[ァ-ヺー]{1,20}|[^\W\d_\u3040-\u9fff가-힣]{1,12}"
)
"""A word of one script: names and the word between them are of several, or are longer."""
_MOST_CAPITALS: Final = 3
"""Words with capitals of one name; more may be two."""
_MENTIONS: Final = re.compile(r"@\S.*\s@\S.*")
_PATH: Final = re.compile(r"\w+://\S+|\S+\.[a-z0-9]{1,5}|[0-9][0-9./:-]*", re.I)
_JOINTS: Final = (
    "and also|and|und auch|und|et|y|e|og|och|en|&|plus|sowie|as well as|along with|ainsi que|así como|nonché|"
    "bem como|samt"
)
_AND: Final = re.compile(rf"\A(?:{_JOINTS})\s+(?=\S)| (?:and|und|et|y|e|og|och|&) ")
_LED: Final = re.compile(
    rf"(?:{_JOINTS}|also|together|with|mit|avec|con|com|met|med|incl|including)(?:[.:]?\s|\Z)|及び|および|並びに|ならびに|以及",
    re.I,
)
"""What may begin the last of several items, and be no part of it."""
_COMMAS: Final = re.compile("[、，；]")
_ALL_SIGNS: Final = " \t,;、，；・·•"
_END: Final = re.compile(r"[^\W\d_]{3}[.!?]\Z")
"""The end of a sentence, which may belong to the last item."""
SIGN: Final = re.compile("[,;、，；]")
_DOTS: Final = re.compile(r"・|(?<=\s)[·•](?=\s)")
_HAN: Final = r"[々\u3400-\u9fff]"
_FULL: Final = re.compile(rf"[^\s・]+\s[^・]+|{_HAN}{{3,5}}|{_HAN}{{1,3}}[ぁ-ゟ]{{2,4}}|[가-힣]{{3,4}}")
"""A full name, as it may stand before and behind `・`, which stands within names and companies, too."""
_LONGEST_UNSPACED: Final = 8
"""Code points of a name in a script without blanks."""


def split_list(text: str, key: str, source: str = "") -> Meant | None:
    """The list that a text means; safe where its parts can be nothing but items, None where that is not plain.

    One comma may part a last name from a first one, and a place from its country; one semicolon may belong to a title;
    `none` may say that there are no items. `source` is the text as written.
    """
    if dashed := dashed_items(source):
        return Meant([*dashed], len(dashed) > 1)
    if below := items_below(source):
        first = split_list(below[0], key)
        return Meant([*first.data, *below[1:]], False) if first and isinstance(first.data, list) else None
    if (rows := source.split("\n"))[1:] and all(is_full_name(row.strip()) for row in rows):
        return Meant([row.strip() for row in rows], False)
    if re.search(r"[\r\n]", source):
        lines = split_list(text, key)
        return lines._replace(safe=False) if lines else None
    if _LINKS.fullmatch(text):
        return Meant([*_LINK.findall(text)], True)
    if _PRINTED.match(text):
        return _printed(text)
    if key.lower() in WORDS:
        return _words(text, key)
    if len(rows := [row.strip() for row in text.split("\n") if row.strip()]) > 1:
        return Meant([row.removeprefix("- ") for row in rows], False)
    is_open = closed(text, Span(0, len(text))).end < len(text)
    if STRUCK.search(text) or (is_open and (SIGN.search(text) or not text.endswith(("...", "…")))):
        return None  # nobody knows what is left, or who the others are
    return _parted(text, key) if text.strip(_ALL_SIGNS) else None


def _parted(text: str, key: str) -> Meant:
    """The items of one line, by the signs between them."""
    if _COMMAS.search(text):
        return _of_other_commas(text, key)
    if _DOTS.search(text):
        items = [part.strip() for part in _DOTS.split(text) if part.strip()]
        is_one = "・" in text and not all(_FULL.fullmatch(item) and _is_short_name(item) for item in items)
        return Meant([text] if is_one else [*items], False)
    if ";" in text:
        return _of_semicolons(_parts(text, ";"), key)
    if "," in text:
        return _of_commas(_parts(text, ","), key)
    if mentions := _MENTIONS.fullmatch(text):
        return Meant(re.split(r"\s+(?=@)", mentions[0]), False)
    names_all = is_open(text) and key.lower() not in _TITLED
    return Meant([text], _is_one(text) and not names_all and not is_stand_in(text, key))


def _is_one(text: str) -> bool:
    """Whether a text is plainly one thing: a path, a name, a word, or words of which the first alone has a capital."""
    if _PATH.fullmatch(text):
        return True
    words = text.split()
    if not all(map(_WORDS_OF_ONE.fullmatch, words)) or _JOINED.search(text):
        return False
    if text.upper() == text.lower():
        return len(words) == 1 and (text.isascii() or _ONE_UNCASED.fullmatch(text) is not None)
    are_small = not any(word[0].isupper() for word in words[1:])
    return are_small or (len(words) <= _MOST_CAPITALS and is_name(text))


def _of_semicolons(parts: list[str], key: str) -> Meant:
    """The items between semicolons; safe where there are three, or a comma in each."""
    last = [part for part in _AND.split(parts[-1]) if part]
    items = [*parts[:-1], *last] if len(parts) > 2 and len(last) == 1 else parts
    is_plain = len(items) > 2 or all(", " in item for item in items)
    are_names = all(_is_word_or_name(item.replace(", ", " ", 1)) and _is_item(item, ";", key) for item in items)
    return Meant([*items], len(items) > 1 and is_plain and are_names)


def _is_word_or_name(item: str) -> bool:
    return is_name(item) if " " in item else _WORDS_OF_ONE.fullmatch(item) is not None


def _of_commas(parts: list[str], key: str) -> Meant:
    """The items between commas, the last of which may begin with `and`, or hold it; safe with three full names."""
    last = [part for part in _AND.split(parts[-1]) if part]
    is_parted = len(parts) > 1 and _AND.search(parts[-1])
    items = [*parts[:-1], *last] if is_parted else parts
    is_safe = len(parts) > 2 and all(_is_item(part, ",", key) and " " in part for part in items) and len(last) == 1
    return Meant([*items], is_safe and all(map(is_name, items)) and not _END.search(items[-1]))


def _of_other_commas(text: str, key: str) -> Meant:
    """The items between the commas of other scripts; safe where all are short names, and no title is meant."""
    items = [part.strip() for part in _COMMAS.split(text) if part.strip()]
    is_safe = len(items) > 1 and key.lower() not in _TITLED
    return Meant([*items], is_safe and all(_is_short_name(item) and _is_item(item, ",", key) for item in items))


def _is_short_name(part: str) -> bool:
    longest = max(map(len, part.split("・")))
    is_short = " " in part or (part.upper() == part.lower() and longest <= _LONGEST_UNSPACED)
    return is_short and is_name(part) and _is_name(part, ",") and not has_role(part)


def _printed(text: str) -> Meant | None:
    """A list that stands as text, as a program prints it: `['Ada', 'Bo']`, or with its dash. None where its items are
    no texts.
    """
    if text[0] == "-":
        return None if re.search(r" - |[,;]", text) else Meant([text[2:].strip()], False)
    try:
        root = parse_yaml(text[:_LONGEST])
    except YamlProblem:
        return None
    if root is None or not isinstance(root.data, list) or not all(isinstance(item.data, str) for item in root.items):
        return None
    return Meant([item.data for item in root.items], False)


def items_below(source: str) -> list[str]:
    """The first line of a text without quotes and the items in the lines below, which YAML takes for a part of it.

    Of a long line that a program has folded, the next may begin with a dash by chance.
    """
    if source[:1] in ("'", '"', "|", ">") or not _WITH_ITEMS.fullmatch(source):
        return []
    return [_unquoted(each.strip()) for each in re.split(r"[\r\n][ \t\r\n]*-[ \t]+", source)]


def swallowed(source: str) -> list[str]:
    """The items of a text without quotes, itself the first, of which YAML makes one; none where it is one text."""
    items = [] if source[:1] in ("!", "&") else dashed_items(source) or items_below(source)
    return items if len(items) > 1 else []


def _unquoted(item: str) -> str:
    """An item without the quotes around it."""
    return item[1:-1] if _QUOTED.fullmatch(item) else item


def dashed_items(source: str) -> list[str]:
    """`-a`, and in the next line `-b`: items without a blank behind the dash, which YAML takes for one text."""
    if not _DASHED.fullmatch(source):
        return []
    return [line.strip().removeprefix("-").strip() for line in re.split(r"[\r\n]+", source)]


def joined_names(text: str, key: str) -> Meant | None:
    """The names that one item of a list holds: links, or three full names and more, of which none is a role; the comma
    between two may part a person from a company.
    """
    if not SIGN.search(text) or key.lower() in (*WORDS, *_TITLED):
        return None
    meant = split_list(text.strip(), key)
    items = meant.data if meant and isinstance(meant.data, list) else []
    are_links = len(items) > 1 and all(isinstance(item, str) and _LINK.fullmatch(item) for item in items)
    are_people = len(items) > 2 and all(isinstance(item, str) and is_full_name(item) for item in items)
    return meant if are_links or are_people else None


def joined_words(text: str) -> list[str]:
    """The tags of one item in which several stand, parted by commas, semicolons or the `#` before each; none where they
    are not plain.
    """
    meant = _words(text, "tags") if re.search(r"[,;#]", text) else None
    return [*map(str, meant.data)] if meant and isinstance(meant.data, list) and len(meant.data) > 1 else []


def _words(text: str, key: str) -> Meant | None:
    """The tags or classes of a text, which hold no blanks: until 1.9 Obsidian parted them at blanks and commas.

    Safe with commas alone, unless two digits are beside one or a bracket is left over, and with a `#` before each tag.
    Between blanks may stand a tag of several words; with commas as well that is likely, so nothing is plain.
    """
    words = _WORD.findall(text)
    if key.lower() in WORDS[:2] and all(word[0] == "#" and word.strip("#") for word in words):
        return Meant([word.lstrip("#") for word in words], True)
    has_blanks = re.search(r"[^\s,;]\s+[^\s,;]", text) is not None
    if has_blanks and (re.search("[,;]", text) or not all(map(_PLAIN_WORD.fullmatch, words))):
        return None
    is_safe = (
        not has_blanks
        and not re.search(r"[;、，；・·•|(){}\[\]<>]", text)
        and not _DECIMAL.search(text)
        and not is_stand_in(text, key)
    )
    return Meant([*words], is_safe) if words else None


def _parts(text: str, separator: str) -> list[str]:
    """The parts between separators that stand in no brackets and no quotes, without the quotes around them."""
    quoted = rf'(?<![^\s{separator}])"[^"]*"(?=\s*(?:{separator}|\Z))'
    found = re.findall(rf"(?:\([^()]*\)|{quoted}|[^{separator}])+", text)
    return [_unquoted(part.strip()) for part in found if part.strip()]


def _is_item(part: str, separator: str, key: str) -> bool:
    """Whether a part is an item in full, and none that says nothing or has the joining word before it."""
    is_led = _LED.match(part) or (part[:1].islower() and not part.islower() and not is_name(part))
    return _is_name(part, separator) and not is_led and not is_stand_in(part, key)


def _is_name(part: str, separator: str) -> bool:
    is_name = separator not in part and not BEHIND_A_NAME.fullmatch(part)
    return is_name and len(part.split()) <= 4 and not _JOINED.search(part)
