"""An item's text cut into words, numbers and signs, marks of Markdown left out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from functools import cache
from typing import NamedTuple

from .cjk import class_for
from .emphasis import without_emphasis

_MARKUP = re.compile(
    r"!?\[\[(?:(?P<target>[^\[\]|]*)\|)?(?P<wiki>[^\[\]|]*)\]\]|!?\[(?P<label>[^\[\]]*)\]\((?P<url>[^()]*)\)"
    r"|[\[(][\w-]+::(?:[^\[\]()]|\[\[[^\[\]]*\]\])*[\])]|%%.*?%%|<!--.*?-->|(?P<strip>~~)",
    re.S,
)
TAG = r"""\#(?=[^\s!@#$%^&*(),.?":{}|<>\[\]`\\]*?[^\s\d!@#$%^&*(),.?":{}|<>\[\]`\\])[^\s!@#$%^&*(),.?":{}|<>\[\]`\\]+"""
"""A tag: at least one of its characters is no digit."""
_LAST_TAG = re.compile(rf"{TAG}[.,;。]?\s*")
_ELIDED = re.compile(r"\b(?:([lLdDjJmMnNsStTcC])'(?=[^\W\d_]{2})|(\w*[qQ]u)'(?=[^\W\d_]))")
_TURNS = frozenset(
    ["but", "while", "whereas", "although", "though", "because", "aber", "sondern", "weil", "mais", "pero", "porque"]
)
_POWER = re.compile("(?<![^\\W\\d_]{2})[²³¹⁰⁴-⁹⁻⁺]+")
_SHARE = re.compile("(?P<whole>\\d+)?[ \u2009\u202f]?(?P<share>[¼-¾⅐-⅞])")
_POSSESSIVE = re.compile(r"'s?$")


_HARMLESS = (
    r"""\w\s'"“”„‟‚‘’‛«»‹›`´()\[\]{}.,:;!?…、。，；：！？·•‥「」『』（）《》〈〉【】〔〕‐‑‒–—―\u00ad\u061c\u200b-\u200f"""
    r"\u2060-\u2064\ufe00-\ufe0f\ufeff@\\-"
)
"""What the words of a text are read without. All other signs are read: items that differ in one are not equal."""


@cache
def _expression(cjk: str) -> re.Pattern[str]:
    """The pieces of a text. Without Chinese and Japanese characters the expression compiles five times quicker."""
    return re.compile(
        rf"""(?P<embed>!\[\[[^\[\]]*\]\])
    |(?P<link>https?://\S+|`[^`]+`)
    |(?P<date>\d{{4}}-\d\d-\d\d(?!\d))
    |(?P<clock>(?<!\d)\d{{1,2}}:\d\d(?![\d:])(?i:\s?[ap]m\b)?|\b\d{{1,2}}(?i:\s?[ap]m)\b)
    |(?P<rank>\d+(?i:st|nd|rd|th|º|ª|er|ème|e)\b)
    |(?P<tag>(?<!\S){TAG})
    |(?P<code>(?<![^\s(\["'“‘=])(?:--|-(?=[A-Za-z](?![\w-]))|\.{{0,2}}/|~/|\*?\.|!)(?=[A-Za-z])[A-Za-z0-9_./*-]*[A-Za-z0-9]
        |(?=[^\s@+^=*|<>\#-]*+[@+^=*|<>\#-])(?:[A-Za-z0-9_.+-]++@[A-Za-z0-9-]++\.[A-Za-z0-9.-]*[A-Za-z]
            |(?<![\w-])[A-Za-z]-[A-Za-z](?![\w-])
            |[A-Za-z0-9À-\u024f]++(?:[\^+=*|<>]++[A-Za-z0-9À-\u024f]++)+
            |(?<!\w)[A-Za-z]\w*+(?:\+\+?|\#|-(?!,|\s(?:und|oder|bzw|and|or|et|ou|y|o)\b))(?![\w/-])))
    |(?P<label>(?<!\w\()(?<=\()[A-Za-z](?=\)))
    |(?P<serial>(?<![\w./-])\d++(?:(?:/\d++)++|(?:-\d++){{2,}}+)(?![\w/-]))
    |(?P<ident>[^\W\d_{cjk}]+-?\d[\w.-]*(?<![.-])|\#\d+)
    |(?P<range>(?<=\d)(?:[–—-](?=\d)|,\s(?=\d{{1,3}}(?!\d))))
    |(?P<number>(?:(?<![\w)])[-−]|(?<![\w)])(?<!\d\s)–)?(?:\d|(?<![\w.,)])\.(?=\d))[\d.,'’]*
        (?:(?<=\d)\ \d{{3}}(?!\d))*(?<![.,']))
    |(?P<cjk>{f"[{cjk}]+" if cjk else "(?!)"})
    |(?P<word>[^\W\d_{cjk}]+(?:'[^\W\d_{cjk}]+)*)
    |(?P<unit>[%$€£¥])
    |(?P<sign>[<>=!]=+)
    |(?P<stop>[.,;:()\[\]!?—–、。，；：！？/&]|\s[-]\s)
    |(?P<operator>[<>=+±×÷\u2190-\u2bff\U0001f000-\U0001faff])
    |(?P<stray>[^{_HARMLESS}]|_|(?<=\d)["'′]+(?!\w))""",
        re.X,  # ignoring case in part only: in the wide ranges it would cost 35 ms to compile
    )


class Raw(NamedTuple):
    """One word, number or sign of a text: folded, as shown, and the number of its clause."""

    kind: str
    text: str
    shown: str
    clause: int


def link_targets(text: str, numbers: Container[str] = ()) -> frozenset[str]:
    """Where the links of a text lead that show other words than their target, or a number: `[[7]]` is not `[[Seven]]`.

    `numbers` are those in words, folded.
    """
    found = (
        match["target"] or match["url"] or _number(match["wiki"] or "", numbers) for match in _MARKUP.finditer(text)
    )
    return frozenset(target.strip().casefold() for target in found if target)


def _number(target: str, numbers: Container[str]) -> str:
    return target if target.strip().isdecimal() or target.strip().casefold() in numbers else ""


def plain(text: str) -> str:
    """The text without marks of Markdown, fields, comments, and tags at its end; of a link the words that are shown, of
    an embed what it embeds, as `![[it]]`.
    """
    text = _MARKUP.sub(_shown_part, text)
    if "*" in text or "_" in text or "==" in text:
        text = without_emphasis(text)
    if not text.isascii():
        text = unicodedata.normalize("NFKC", _POWER.sub(_as_power, _SHARE.sub(_as_decimal, text)))
        text = text.replace("’", "'").replace("‘", "'")
    shown = without_last_tags(text) if "#" in text else text
    shown = _ELIDED.sub(lambda match: f"{match[0][:-1].lower()} ", shown) if "'" in shown else shown
    return shown.replace("w/o ", "without ") if "w/o " in shown else shown


def without_last_tags(text: str) -> str:
    """The text without tags that nothing follows."""
    while (at := text.rfind("#")) >= 0 and not text[at - 1 : at].strip() and _LAST_TAG.fullmatch(text, at):
        text = text[:at]
    return text


def _as_power(match: re.Match[str]) -> str:
    return "^" + unicodedata.normalize("NFKC", match[0])


def _as_decimal(match: re.Match[str]) -> str:
    return f"{round(int(match['whole'] or 0) + unicodedata.numeric(match['share']), 3):.15g}"


def _shown_part(match: re.Match[str]) -> str:
    if match[0].startswith("!"):
        return f" ![[{(match['target'] or match['wiki'] or match['url'] or '').strip('[] ')}]] "
    if match["wiki"] is not None:
        return match["wiki"].rpartition("/")[2].replace("#", " ")
    return match["label"] or ("" if match["strip"] else " ")


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
        clause += folded in _TURNS or folded[0] == ","
        if kind == "word" and "'" in folded:
            folded = _POSSESSIVE.sub("", folded)
        found.append(Raw(kind, folded, match[0], clause))
    return found
