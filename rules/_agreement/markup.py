"""Texts without their Markdown, and by what they say alone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from html import unescape
from typing import Final

from notelint import Span

from .._entity_name.spelling import is_titled
from .._entity_name.spelling import written as folded
from .conflict import Edits, no_edits, replaced

_LINK: Final = re.compile(r"!?\[\[(?P<target>[^\[\]|\r\n]*+)(?:\|(?P<alias>[^\[\]\r\n]*+))?\]\]")
_MARKDOWN_LINK: Final = re.compile(r"!?\[(?P<text>[^\[\]\r\n]*+)\]\((?P<target>[^()\r\n]*+)\)")
_TAGS_BEHIND: Final = re.compile(r"(?:\s+(?:#(?!\d+(?:[^\w/-]|\Z))[^\s#]+|\^[\w-]+))+\s*\Z")
"""Tags and the id of a block; a `#` before a number, as in `Halm #12`, makes no tag."""
_LONGEST_TAGS: Final = 200
_ESCAPE: Final = re.compile(r"\\([!-/:-@\[-`{-~])")
_MARKUP: Final = re.compile(
    rf"{_ESCAPE.pattern}|(?P<ticks>`{{1,3}})(?P<code>[^`\r\n]{{1,300}})(?P=ticks)(?!`)"
    r"|(?P<break><br ?/?>)|<!--[^\r\n]{0,500}?-->|</?[A-Za-z][^<>\r\n]{0,200}>|%%[^%\r\n]*+%%|\[\^[^\[\]\s]{1,100}\]"
    r"|(?<![\w*])(?P<sign>\*{1,3}|_{1,3}|~~|==)(?=[^\s*])(?P<inner>(?:\\.|[^\\\r\n]){1,300}?)(?<!\s)(?P=sign)(?![\w*])"
)
"""Escapes, code, HTML, comments, footnotes and emphasis; a sign in a word (`foo_bar`) or between blanks is none."""
STRUCK: Final = re.compile(r"~~(?=[^\s~])|<(?:s|del|strike)>", re.I)
"""Where words begin that are struck out."""
_ADDRESS: Final = re.compile(
    r"<(?:mailto:)?([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]{0,2000}|[^\s<>@]{1,100}@[^\s<>@]{1,200})>"
)
"""An address in the signs that make a link of it."""
_WRAPPERS: Final = ("**", "__", "~~", "==", "*", "_", "`", '"', "'")
_ACCENTS: Final = re.compile("[\u0300-\u036f]+")
_SPLITTING: Final = ("**", "__", "::", "`", "<", "%%", "\n", "\r")
_OPENERS: Final = frozenset(sign[0] for sign in _WRAPPERS)
_LINE: Final = re.compile(r"[^\r\n]{0,400}")
_NO_PAGE: Final = re.compile(r"[\[\]|#^\\\r\n]")
_HELD: Final = frozenset("+$€£¥%#@°")
_OF_FOLDER: Final = frozenset(("readme", "index"))


def page_name(target: str) -> str:
    """The name of the page at a path: of the file, or of the folder that a README stands for."""
    path = target.strip()
    path = path[:-3] if path[-3:].casefold() == ".md" else path
    folder, _, name = path.rpartition("/")
    return folder.rpartition("/")[2] if name.casefold() in _OF_FOLDER and folder else name


def _path(link: re.Match[str]) -> str:
    return link["target"].partition("#")[0]


def bare(text: str) -> str:
    """A text as a reader sees it: links by their alias or page, without emphasis, code ticks and HTML."""
    if address := _ADDRESS.fullmatch(text):
        return address[1]
    text = _LINK.sub(lambda link: (link["alias"] or page_name(_path(link))).strip(), text)
    text = _MARKDOWN_LINK.sub(lambda link: link["text"], text)
    return " ".join(unescape(_MARKUP.sub(_seen, text)).split())


def _seen(found: re.Match[str]) -> str:
    """What is seen of a piece of Markdown."""
    if found["inner"]:
        return _MARKUP.sub(_seen, found["inner"])
    return found[1] or found["code"] or (" " if found["break"] else "")


def unescaped(text: str) -> str:
    """A text without the backslashes before punctuation, and an address without its signs; the rest of its Markdown
    is kept.
    """
    address = _ADDRESS.fullmatch(text)
    return address[1] if address else _ESCAPE.sub(r"\1", text)


def said(text: str) -> str:
    """What a text says: its letters, digits and signs of worth, in small letters without accents."""
    folded = unicodedata.normalize("NFKC", bare(text)).casefold().replace("&", " and ")
    if not folded.isascii():
        folded = _ACCENTS.sub("", unicodedata.normalize("NFD", folded))
    return "".join(char for char in folded if char.isalnum() or char in _HELD or unicodedata.category(char)[0] == "M")


def readings(text: str) -> tuple[str, ...]:
    """All that a value may name: both sides of a link such as `[[People/Ada Quist|Ada]]`, else the text itself."""
    if link := _LINK.fullmatch(text):
        names = (page_name(_path(link)), link["alias"] or "")
    elif link := _MARKDOWN_LINK.fullmatch(text):
        names = (link["text"], page_name(_path(link).replace("%20", " ")))
    else:
        names = (bare(text), "")
    return tuple(dict.fromkeys(name for each in names if (name := " ".join(each.split()))))


def spellings(text: str) -> frozenset[str]:
    """All that a text is spelled as: itself, and of a link what stands in its brackets, and both sides of it."""
    texts = [text]
    if link := _LINK.fullmatch(text):
        texts += [text.strip("![]"), link["target"], link["alias"] or ""]
    elif link := _MARKDOWN_LINK.fullmatch(text):
        texts += [link["text"], link["target"]]
    return frozenset(folded(each) or " ".join(each.split()) for each in texts) - {""}


def rest_of_line(text: str, start: int) -> str:
    """What stands on a line from a place on."""
    line = _LINE.match(text, start)
    return line[0].rstrip() if line else ""


def link_to(name: str) -> str:
    """The link to a page; empty where the name has a sign that no page can have, or a title before it."""
    if is_titled(name):
        return ""
    return "" if _NO_PAGE.search(name) or not name.strip() else f"[[{name}]]"


def is_by_name(link: str) -> bool:
    """Whether a link says nothing but the name of its page: `[[Halm]]`."""
    return link.startswith("[[") and link.endswith("]]") and not _NO_PAGE.search(link[2:-2]) and "/" not in link


def shows_words(text: str) -> bool:
    """Whether a link shows other words than the name of its page."""
    return _MARKDOWN_LINK.fullmatch(text) is not None or (
        (link := _LINK.fullmatch(text)) is not None and bool(link["alias"])
    )


def core(text: str, span: Span) -> Span:
    """The span without blanks, tags and the id of a block behind it, and the marks that stand around all of it."""
    start, end = trimmed(text, *span)
    while behind := _TAGS_BEHIND.search(text, max(start, end - _LONGEST_TAGS), end):
        end = behind.start()
    while sign := _sign_around(text, start, end):
        start, end = trimmed(text, start + len(sign), end - len(sign))
    return Span(start, end)


def _sign_around(text: str, start: int, end: int) -> str:
    if text[start : start + 1] not in _OPENERS:
        return ""
    return next((sign for sign in _WRAPPERS if _wraps(sign, text, start, end)), "")


def _wraps(sign: str, text: str, start: int, end: int) -> bool:
    inner = text[start + len(sign) : end - len(sign)] if end - start > 2 * len(sign) else ""
    return (
        bool(inner)
        and inner[-1] != "\\"
        and text.startswith(sign, start)
        and text.endswith(sign, start, end)
        and sign not in inner
    )


def trimmed(text: str, start: int, end: int) -> Span:
    """The span without blanks around it."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def written(span: Span, text: str) -> Callable[[], Edits | None]:
    """The edit that puts a text into the body, if it is read there as the same text."""
    return replaced(span, text) if is_whole(text) else no_edits


def is_whole(text: str) -> bool:
    """Whether all of a text would be read as one value of the body, and its end as a part of it."""
    is_plain = text and text[-1] not in "|·•\\" and not any(sign in text for sign in _SPLITTING)
    return bool(is_plain) and core(text, Span(0, len(text))) == (0, len(text))


def shown(text: str) -> str:
    """A text short enough for a message, on one line."""
    flat = " ".join(text.split())
    return flat if len(flat) <= 60 else flat[:57] + "..."
