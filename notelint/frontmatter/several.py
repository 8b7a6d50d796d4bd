"""Signs that a text holds several values, of which a newline, a comma, a dash or a quote between them was lost."""

from __future__ import annotations

import re
from typing import Final

_QUOTED = r"""(?:"(?:[^"\\]|\\.)*+"|'(?:[^']|'')*+')"""
_NAME = r"[^\W\d][\w-]*+"
_AFTER_COLON = r"[ \t]*+:(?=[ \t]|\Z)"
_TRUTH = r"(?:true|false|null)"
_IN_BRACKETS = r"(?:\[[^\r\n]{0,300}\]|\{[^\r\n]{0,300}\})"
_DAY = r"\d{4}-\d\d-\d\d[\d:.TZ+-]{0,40}"

_USUAL = (
    r"(?:aliases|author|category|created|cssclasses?|date|description|id|kind|modified|name|participants|permalink"
    r"|person|priority|publish|source|status|summary|tags?|title|type|updated|url)"
)
_NEXT_FIELD: Final = re.compile(rf"[ \t]{_USUAL}[ \t]*:(?:[ \t]|\Z)")
_GLUED_FIELD: Final = re.compile(
    r"""(?:\A(?:true|false|null|-?\d[\d:.TZ+-]{0,40}|https?:\S{0,300})"""
    r"""|["\])]|[.!?](?=[a-z]))[A-Za-z_][\w-]{0,60}:(?:[ \t]|\Z)"""
    r"|[^\W\d_](?:aliases|authors?|categories|created|cssclasses|description|modified|participants|permalink|published"
    r"|updated):(?:[ \t]|\Z)"
)
_WORD_AND_VALUE: Final = re.compile(
    r"""\A(?:[a-z_][\w/-]*:[ \t]+(?:true|false|null|\d{4}-\d\d-\d\d[\d:.TZ+-]{0,40}|'[^']*'|"[^"]*")"""
    r"""|[A-Za-z_][\w/-]*:[ \t]+(?:https?:\S+|\[.*\]|'\[\[[^']*\]\]'|"\[\[[^"]*\]\]"))\Z"""
)
# The end of such an address is no key of a further field.
_SITE: Final = re.compile(r"\Ahttps?://\S{0,300}\.(?:[a-z]{2,3}|html):(?=[ \t])")
_VALUE_THEN_FIELD: Final = re.compile(
    rf"(?:{_QUOTED}[ \t]*+,|{_TRUTH}[, \t])[ \t]*+(?:{_QUOTED}|{_NAME}){_AFTER_COLON}"
)
_QUOTED_IN_ROW: Final = re.compile(rf"(?<!\S){_QUOTED}[ \t]*+[,;|][ \t]*+{_QUOTED}")
_ITEMS_IN_ROW: Final = re.compile(rf"{_QUOTED}[ \t]*+,?[ \t]*+-[ \t]|(?P<sign>[@#*`%&])[^\r\n]*[ \t]-[ \t]+(?P=sign)")

_LIKELY_FIELDS: Final = (
    # `2025-10-06 Place: x`, `5 place: x`, `[a] place: x`, `"Go" last contact: x`, `https://b.org place: x`
    re.compile(rf"(?:{_DAY}|{_QUOTED}|https?:\S++),?+[ \t]++(?:[\w-]++[ \t]++){{0,2}}{_NAME}{_AFTER_COLON}"),
    re.compile(
        rf"(?:-?\d[\d:.]*+(?<!\.)|\[[^\r\n]*\]),?+[ \t]++(?:[\w-]++[ \t]++){{0,2}}(?=[a-z_]){_NAME}{_AFTER_COLON}"
    ),
    # `author: x`, `page: 5`
    re.compile(rf"{_USUAL}{_AFTER_COLON}|[a-z_][\w-]*+:[ \t]++-?\d++\Z"),
    # `Acme open: true`, `Acme owner: 'Ada'`
    re.compile(
        rf"[^\r\n]*?\S[ \t]++(?:\S++(?<=:)[ \t]++(?:{_TRUTH}|{_DAY}|{_IN_BRACKETS}|https?:\S++)"
        rf"|[a-z_][\w-]*+:[ \t]++{_QUOTED})\Z"
    ),
    # `Acme last_contact: x`, `Acme owner:`, `It goes. place: x`, `5%owner: x`
    re.compile(
        r"[^\r\n]*(?:[ \t](?:[a-z]+_\w++:(?=[ \t]|\Z)|[a-z_][\w-]*+:\Z)|[.!?][ \t]+[a-z_][\w-]*+:(?=[ \t])"
        r"|(?<=\w)[%#][A-Za-z_][\w-]*+:(?=[ \t]|\Z))"
    ),
)
_LIKELY_ITEMS: Final = (
    # `@Ada, @Bo`, `@Ada @Bo`, `` `a` `b` ``
    re.compile(r"(?P<sign>[@#*%&])(?:[^\r\n]*[,;|][ \t]*|[^\s,;|]+[ \t]+)(?P=sign)\w"),
    re.compile(r"`[^`]+`[ \t]*[,;|]?[ \t]*`"),
    # `"a" - "b"`, `"a", the b`, `the a, "b"`
    re.compile(rf"{_QUOTED}(?:[ \t]++[-/–—][ \t]++{_QUOTED}|[ \t]*+[,;|])|[^\r\n]*[,;|][ \t]*+{_QUOTED}\Z"),
    # `>-` of a block of text
    re.compile(r"[>|][-+]\S"),
)
_SAME_SIGN: Final = re.compile(r"(?P<sign>[@#*%&`])[^\r\n]*[ \t](?P=sign)[^\W_]")


def may_be_two_fields(text: str) -> bool:
    """Whether a text with a colon may be two fields of which the first lost the end of its line."""
    rest = _SITE.sub("", text)
    patterns = (_NEXT_FIELD, _GLUED_FIELD, _WORD_AND_VALUE)
    return any(pattern.search(rest) for pattern in patterns) or _VALUE_THEN_FIELD.match(rest) is not None


def may_be_items(text: str, *, is_item: bool) -> bool:
    """Whether a text may be a list that lost its brackets, or, where it is an item itself, two of which the first
    lost the end of its line.
    """
    return _QUOTED_IN_ROW.search(text) is not None or (is_item and _ITEMS_IN_ROW.match(text) is not None)


def may_be_several(text: str) -> bool:
    """Whether a text that is likely one may as well be several values, or a list that lost its first bracket."""
    lost_bracket = text.endswith("]") and text.count("]") > text.count("[")
    return lost_bracket or any(pattern.match(text) for pattern in (*_LIKELY_FIELDS, *_LIKELY_ITEMS))


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
