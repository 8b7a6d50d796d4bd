"""Where HTML begins and ends, as CommonMark has it."""

from __future__ import annotations

import re
from functools import cache

_RAW_NAMES = frozenset(("pre", "script", "style", "textarea"))
_LISTED = """
address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset
figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu
menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead title tr track ul
"""
_BLOCK_NAMES = frozenset(_LISTED.split())
_NAME = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)(?=[ \t\n>]|/>|\Z)")
_CLOSERS = {"<!--": "-->", "<![CDATA[": r"\]\]>", "<?": r"\?>"}
_DECLARATION = re.compile("<![A-Za-z]")

BLANK_LINE = re.compile(r"(?!)")
"""Stands for the closer of a block that runs on to the next blank line."""


@cache
def html_tag() -> re.Pattern[str]:
    """One opening or closing tag. Compiled when a note needs it, which few do."""
    attribute = r"""\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?"""
    return re.compile(rf"<[A-Za-z][A-Za-z0-9-]*+(?:{attribute})*+\s*+/?>|</[A-Za-z][A-Za-z0-9-]*+\s*+>")


def html_block(text: str, start: int, end: int, in_paragraph: bool) -> re.Pattern[str] | None:
    """What closes the HTML block that begins at `start`, on the line that ends at `end`; None if none begins there.

    A tag of a name that CommonMark does not list, alone on its line, does not break into a paragraph.
    """
    for opener, closer in _CLOSERS.items():
        if text.startswith(opener, start, end):
            return re.compile(closer)
    if _DECLARATION.match(text, start, end):
        return re.compile(">")
    if found := _NAME.match(text, start, end):
        name = found[2].lower()
        if name in _RAW_NAMES and not found[1] and not text.startswith("/", found.end()):
            return re.compile("</(?:pre|script|style|textarea)>", re.IGNORECASE)
        if name in _BLOCK_NAMES:
            return BLANK_LINE
    if in_paragraph:
        return None
    lone = html_tag().match(text, start, end)
    return BLANK_LINE if lone and not text[lone.end() : end].strip(" \t") else None
