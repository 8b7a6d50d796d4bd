"""An item's text cut into words, numbers and signs, marks of Markdown left out."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import NamedTuple

from .cjk import class_for

_MARKUP = re.compile(
    r"!?\[\[(?:(?P<target>[^\[\]|]*)\|)?(?P<wiki>[^\[\]|]*)\]\]|!?\[(?P<label>[^\[\]]*)\]\((?P<url>[^()]*)\)"
    r"|(?<!\S)\#[^\s#]+|[\[(][\w-]+::(?:[^\[\]()]|\[\[[^\[\]]*\]\])*[\])]|%%.*?%%|<!--.*?-->|(?P<strip>\*\*|__|~~|==|(?<!\w)[*_]|[*_](?!\w))",
    re.S,
)
_ELIDED = re.compile(r"\b(?:([lLdDjJmMnNsStTcC])'(?=[^\W\d_]{2})|(\w*[qQ]u)'(?=[^\W\d_]))")
_TURNS = frozenset(
    ["but", "while", "whereas", "although", "though", "because", "aber", "sondern", "weil", "mais", "pero", "porque"]
)
_STRUCK = re.compile(r"~~.*?~~", re.S)
_CAPITALS = re.compile(r"\b\w+[A-ZÀ-ÖØ-Þ]\w*")
_GROUPED = re.compile(r"(?<=\d)[,'](?=\d{3})")
_SIGNS = re.compile(r"[^\w\s.;:!()\[\]{}\"'“”„«»‚‘’–—*_`?&$%€£¥。！？「」『』-]")
_POSSESSIVE = re.compile(r"'s?$")


@cache
def _expression(cjk: str) -> re.Pattern[str]:
    """The pieces of a text. Without Chinese and Japanese characters the expression compiles five times quicker."""
    return re.compile(
        rf"""(?P<embed>!\[\[[^\[\]]*\]\])
    |(?P<link>https?://\S+|`[^`]+`)
    |(?P<date>\d{{4}}-\d\d-\d\d(?!\d))
    |(?P<clock>(?<!\d)\d{{1,2}}:\d\d(?![\d:])(?i:\s?[ap]m\b)?|\b\d{{1,2}}(?i:\s?[ap]m)\b)
    |(?P<rank>\d+(?i:st|nd|rd|th|º|ª|er|ème|e)\b)
    |(?P<ident>[^\W\d_{cjk}]+-?\d[\w.-]*(?<![.-])|\#\d+)
    |(?P<code>[A-Za-z](?:\+\+|\#)(?!\w))
    |(?P<number>(?<![\w)])[-−]?\d[\d.,'’]*(?:(?<=\d)\ \d{{3}}(?!\d))*(?<![.,'])|\d[\d.,'’]*(?<![.,']))
    |(?P<cjk>{f"[{cjk}]+" if cjk else "(?!)"})
    |(?P<word>[^\W\d_{cjk}]+(?:'[^\W\d_{cjk}]+)*)
    |(?P<unit>[%$€£¥])
    |(?P<stop>[.,;:()\[\]!?—–、。，；：！？/&]|\s[-]\s)
    |(?P<sign>[<>=+±×÷\u2190-\u2bff\U0001f000-\U0001faff])""",
        re.X,  # ignoring case in part only: in the wide ranges it would cost 35 ms to compile
    )


class Raw(NamedTuple):
    """One word, number or sign of a text: folded, as shown, and the number of its clause."""

    kind: str
    text: str
    shown: str
    clause: int


def link_targets(text: str) -> frozenset[str]:
    """Where the links of a text lead that show other words than their target."""
    found = (match["target"] or match["url"] for match in _MARKUP.finditer(text))
    return frozenset(target.strip().casefold() for target in found if target)


def plain(text: str) -> str:
    """The text without marks of Markdown, tags and comments; of a link the words that are shown, of an embed what it
    embeds, as `![[it]]`.
    """
    shown = unicodedata.normalize("NFKC", _MARKUP.sub(_shown_part, text)).replace("’", "'").replace("‘", "'")
    shown = _ELIDED.sub(lambda match: f"{match[0][:-1].lower()} ", shown) if "'" in shown else shown
    return shown.replace("w/o ", "without ") if "w/o " in shown else shown


def _shown_part(match: re.Match[str]) -> str:
    if match[0].startswith("!"):
        return f" ![[{(match['target'] or match['wiki'] or match['url'] or '').strip('[] ')}]] "
    if match["wiki"] is not None:
        return match["wiki"].rpartition("/")[2]
    return match["label"] or ("" if match["strip"] else " ")


def marks_of(text: str, shown: str) -> str:
    """What a text holds that reading its words passes over and that may matter: signs, commas, struck parts, raised
    digits, and capitals that are no beginnings: `US`, `mW`. `shown` is the text without its marks of Markdown.
    """
    struck = _STRUCK.findall(text)
    raised = [char for char in text if not char.isascii() and char.isdigit() and not char.isdecimal()]
    cased = () if shown.isupper() else _CAPITALS.findall(shown)
    return " ".join((*struck, *raised, *cased, *_SIGNS.findall(_GROUPED.sub("", shown.strip().rstrip(".,;:!。、！")))))


def read_raw(text: str) -> list[Raw]:
    """The words, numbers and signs of a plain text in order."""
    found, clause = list[Raw](), 0
    expression = _expression(class_for(text))
    for match in expression.finditer(text):
        kind = match.lastgroup or ""
        if kind == "stop":
            clause += match[0] not in "/&"
            if match[0] in "/&":
                found.append(Raw("word", "and", match[0], clause))
            continue
        folded = match[0].casefold()
        clause += folded in _TURNS
        if kind == "word" and "'" in folded:
            folded = _POSSESSIVE.sub("", folded)
        found.append(Raw(kind, folded, match[0], clause))
    return found
