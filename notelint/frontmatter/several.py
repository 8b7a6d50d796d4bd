"""Signs that a text holds several values, of which a newline, a comma, a dash or a quote between them was lost."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from notelint.frontmatter.keys import KNOWN_KEYS, USUAL_KEYS

# A complete value, and what may stand between two of them.
_QUOTED = r"""(?:"(?:[^"\\]|\\.)*+"|'(?:[^']|'')*+')"""
_LINK = r"!?\[\[[^\[\]]*+\]\]"
_BRACKETS = r"(?:\[[^\[\]]*+\](?:\([^()]*+\))?+|\{[^{}]*+\})"
_SIGNED = r"(?:`[^`]++`|[@#%&*][^\s,;|/、，；・•·]++)"
_VALUE = rf"(?:{_QUOTED}|{_LINK}|{_BRACKETS}|{_SIGNED})"
_BOX = r"\[[ xX/-]\][ \t]"
_PARTING = r"[-–—,;|/、，；・•·]"
# Any sign but one that a value begins with.
_ANY_SIGN = r"(?:[^\w\s\"'`@#%&*\[\]{}()<!:]|&(?=[ \t]))++"
_JOINT = rf"[ \t\u3000]*+(?:{_ANY_SIGN}[ \t\u3000]*+)?+"
_LIST_JOINT = r"(?:;|-[ \t])[ \t]*+"

_NAME = r"[^\W\d][\w-]*+"
_AFTER_COLON = r"[ \t]*+:(?=[ \t]|\Z)"
_KEY = rf"(?:{_QUOTED}|{_NAME}){_AFTER_COLON}"
_SMALL_KEY = rf"(?:[a-z_][\w/-]*+|{_QUOTED}){_AFTER_COLON}"
_TRUTH = r"(?:true|false|null)"
_IN_BRACKETS = r"(?:\[[^\r\n]{0,300}\]|\{[^\r\n]{0,300}\})"
_DAY = r"\d{4}-\d\d-\d\d[\d:.TZ+-]{0,40}"

_USUAL = rf"(?:{'|'.join(sorted((*USUAL_KEYS, 'cssclass', 'permalink', 'tag')))})"
_NEXT_FIELD: Final = re.compile(rf"[ \t]{_USUAL}{_AFTER_COLON}")
_GLUED_FIELD: Final = re.compile(
    r"""(?:\A(?:true|false|null|-?\d[\d:.TZ+-]{0,40})"""
    r"""|["\])]|(?<=\S)[.!?](?=[a-z]))[A-Za-z_][\w-]{0,60}:(?:[ \t]|\Z)"""
    r"|[^\W\d_](?:aliases|authors?|categories|created|cssclasses|description|modified|participants|permalink|published"
    r"|updated):(?:[ \t]|\Z)"
)
_WORD_AND_VALUE: Final = re.compile(
    rf"(?:[a-z_][\w/-]*:[ \t]+(?:{_TRUTH}|{_DAY}|'[^']*'|\"[^\"]*\")"
    r"""|[A-Za-z_][\w/-]*:[ \t]+(?:https?:\S+|\[.*\]|'\[\[[^']*\]\]'|"\[\[[^"]*\]\]"))\Z"""
)
_ADDRESS_AND_COLON: Final = re.compile(r"\Ahttps?://\S{0,300}:(?=[ \t]|\Z)")
# A key that has lost the line break before it: `https://b.orgplace:`, `https://b.org/powner:`.
_ENDS_WITH_A_KEY: Final = re.compile(
    rf"(?:\.(?:com|html?|net|org)[a-z_][\w-]{{1,60}}|{'|'.join(sorted(KNOWN_KEYS))}):\Z", re.IGNORECASE
)
_VALUE_THEN_FIELD: Final = re.compile(rf"(?:{_QUOTED}[ \t]*+,|{_TRUTH}[, \t])[ \t]*+{_KEY}")
_QUOTED_IN_ROW: Final = re.compile(rf"(?<!\S){_QUOTED}[ \t]*+[,;|][ \t]*+{_QUOTED}")
# `"a" - b`, `"a", - b`, `[[a]] b - [[c]]`
_ITEMS_IN_ROW: Final = re.compile(rf"{_QUOTED}[ \t]*+,?[ \t]*+-[ \t]|{_VALUE}[^\r\n]*?-[ \t]++{_VALUE}")
# `[[a]] - b`, `@a b; c`, `[x] a - b`
_ITEM_AND_TEXT: Final = re.compile(rf"(?:{_VALUE}[ \t]*+|(?:[@#]|{_BOX})[^\r\n]*?){_LIST_JOINT}\S")
_INNER_KEY: Final = re.compile(rf"(?<=[ \t,;|])(?P<mark>[\"']?+)(?P<name>[a-z_]\w*+)(?P=mark){_AFTER_COLON}")

_LIKELY_FIELDS: Final = (
    # `2025-10-06 Place: x`, `"Go" last contact: x`, `https://b.org place: x`
    re.compile(rf"(?:{_DAY}|{_QUOTED}|https?:\S++),?+[ \t]++(?:[\w-]++[ \t]++){{0,2}}{_NAME}{_AFTER_COLON}"),
    # `5 place: x`, `[a] place: x`
    re.compile(
        rf"(?:-?\d[\d:.]*+(?<!\.)|\[[^\r\n]*\]),?+[ \t]++(?:[\w-]++[ \t]++){{0,2}}(?=[a-z_]){_NAME}{_AFTER_COLON}"
    ),
    # `owner:`, behind a key that has lost its line
    re.compile(r"[a-z_][\w-]*+:\Z"),
    # `[[a]] "place": x`
    re.compile(rf"{_VALUE}{_JOINT}{_QUOTED}{_AFTER_COLON}"),
    # `author: x`, `page: 5`, `"page": "5"`
    re.compile(rf"{_USUAL}{_AFTER_COLON}|{_SMALL_KEY}[ \t]++(?:-?\d++|{_QUOTED}|{_TRUTH}|{_DAY}|{_IN_BRACKETS})\Z"),
    # `Acme open: true`, `Acme owner: 'Ada'`, `Acme "owner": 'Ada'`
    re.compile(
        rf"[^\r\n]*?\S[ \t]++(?:\S++(?<=:)[ \t]++(?:{_TRUTH}|{_DAY}|{_IN_BRACKETS}|https?:\S++)"
        rf"|{_SMALL_KEY}[ \t]++{_QUOTED})\Z"
    ),
    # `Acme last_contact: x`, `Acme owner:`, `It goes. place: x`, `5%owner: x`
    re.compile(
        r"[^\r\n]*(?:[ \t](?:[a-z]+_\w++:(?=[ \t]|\Z)|[a-z_][\w-]*+:\Z)|[.!?][ \t]+[a-z_][\w-]*+:(?=[ \t])"
        r"|(?<=\w)[%#][A-Za-z_][\w-]*+:(?=[ \t]|\Z))"
    ),
)
_LIKELY_ITEMS: Final = (
    # `[[a]] | [[b]]`, `"a" 'b'`, `` `a` `b` ``, `@a - @b`, `[[a]] → [[b]]`
    re.compile(
        rf"{_VALUE}{_JOINT}(?:{_BOX}|{_VALUE}[ \t]*+(?:{_ANY_SIGN}|\Z))"
        rf"|(?:{_VALUE}[ \t]*+|{_BOX}[^\r\n]*?){_PARTING}[ \t]*+{_VALUE}"
    ),
    # `@a b @c`, `@a b and @c d`
    re.compile(r"@[^\r\n]*[^\w@]@\w"),
    # `@a b, @c`, `@a @b c`
    re.compile(r"(?P<sign>[@#*%&])(?:[^\r\n]*[,;|][ \t]*|[^\s,;|]+[ \t]+)(?P=sign)\w"),
    # `"a", the b`, `@a; b`, `the a, "b"`
    re.compile(rf"{_QUOTED}[ \t]*+[,;|]|(?:{_LINK}|{_SIGNED})[ \t]*+;|[^\r\n]*[,;|][ \t]*+{_QUOTED}\Z"),
    # `>-` of a block of text
    re.compile(r"[>|][-+]\S"),
)
_SAME_SIGN: Final = re.compile(r"(?P<sign>[@#*%&`])[^\r\n]*[ \t](?P=sign)[^\W_]")


def may_be_two_fields(text: str) -> bool:
    """Whether a text with a colon may be two fields of which the first lost the end of its line."""
    address = _ADDRESS_AND_COLON.match(text)
    if address and _ENDS_WITH_A_KEY.search(address[0]):
        return True
    rest = text[address.end() :] if address else text
    is_value = _WORD_AND_VALUE.match(rest) or _VALUE_THEN_FIELD.match(rest)
    return is_value is not None or any(pattern.search(rest) for pattern in (_NEXT_FIELD, _GLUED_FIELD))


def may_be_items(text: str, *, is_item: bool) -> bool:
    """Whether a text may be a list that lost its brackets, or, where it is an item itself, two of which the first
    lost the end of its line.
    """
    return _QUOTED_IN_ROW.search(text) is not None or (is_item and _ITEMS_IN_ROW.match(text) is not None)


def may_be_several(text: str, keys: Collection[str] = (), *, is_item: bool = False) -> bool:
    """Whether a text that is likely one may as well be several values, or a list or mapping that lost its first
    bracket. `keys`: further names that keys have here.
    """
    if any(text.endswith(end) and text.count(end) > text.count(first) for first, end in ("[]", "{}")):
        return True
    if is_item and _ITEM_AND_TEXT.match(text):
        return True
    return any(pattern.match(text) for pattern in (*_LIKELY_FIELDS, *_LIKELY_ITEMS)) or has_a_key_inside(text, keys)


def has_a_key_inside(text: str, keys: Collection[str] = ()) -> bool:
    """Whether a known key, or one of `keys`, stands behind other words."""
    names = {match["name"] for match in _INNER_KEY.finditer(text)}
    return not names.isdisjoint(KNOWN_KEYS) or not names.isdisjoint(keys)


def has_a_sign_again(item: str) -> bool:
    """Whether an item of a list in brackets holds a second word with the sign that it begins with."""
    return _SAME_SIGN.match(item) is not None


def lost_first_quote(text: str) -> str:
    """The quote that ends a text and that nothing opens; empty where there is none. Of its escapes the text tells."""
    mark = text[-1:]
    if mark == '"':
        alone = re.sub(r"\\.", "", text)
        return mark if alone.endswith(mark) and alone.count(mark) % 2 else ""
    alone = re.sub(r"''|(?<=[^\W_])'(?=[^\W_])", "", text)
    return mark if mark == "'" and alone.endswith(mark) and alone.count(mark) % 2 else ""
