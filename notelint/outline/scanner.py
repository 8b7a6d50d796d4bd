"""Reads a note line by line into quotes, list items, headings, code and paragraphs, as CommonMark has them.

Obsidian adds two blocks: `%%` comments, which run to the next `%%`, and `$$` formulas, which run to the next `$$`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum

from notelint.diagnostic import Span
from notelint.outline.blocks import Blocks, Box, Kind, Leaf
from notelint.outline.draft import Draft
from notelint.outline.html import BLANK_LINE, html_block
from notelint.text import BOM

_HEADING = re.compile(r"#{1,6}(?=[ \t]|\Z)")
_FENCE = re.compile(r"`{3,}(?=[^`]*\Z)|~{3,}")
_MARKER = re.compile(r"(?:[-+*]|([0-9]{1,9})[.)])(?=[ \t]|\Z)")
_RULE_RUN = {"-": re.compile(r"[- \t]*+"), "*": re.compile(r"[* \t]*+"), "_": re.compile(r"[_ \t]*+")}
_FOOTNOTE = re.compile(r"\[\^[^\]\n]+\]:")
_DEFINITIONS = re.compile(
    r"(?:[ ]{0,3}\[(?:[^\[\]\\]|\\.)+\]:\s*+(?:<[^<>\n]*>|\S++)"
    r"(?:[ \t]*(?:\n|\Z)|\s+(?:\"[^\"]*\"|'[^']*'|\([^()]*\))[ \t]*(?:\n|\Z)))+"
)
_FORMULA_REST = re.compile(r"[^$\n]*+\n(?:[ \t>]*+[^\s$][^$\n]*+\n)*[^$\n]*+\$\$[.,;:]?[ \t]*+\n")
_FORMULA_CLOSER = re.compile(r"\$\$")
_COMMENT_CLOSER = re.compile("%%")


class _Outcome(Enum):
    """What became of the first character of a line's rest."""

    NOTHING = "it begins no block here"
    OPENED = "it opened a container; the line goes on"
    DONE = "the line is read to its end"


_NOTHING, _OPENED, _DONE = _Outcome


def read(text: str, start: int) -> Draft:
    """Read the lines of `text[start:]`; `start` is the start of a line. A byte order mark is passed over."""
    offset, length = start + text.startswith(BOM, start), len(text)
    blocks = Blocks(text, offset)
    for line in blocks.flat[offset:-1].split("\n"):
        blocks.begin = offset
        blocks.end = end = offset + len(line.rstrip(" \t"))
        if end == offset:
            blocks.blank_line()
            offset += len(line) + 1
        else:
            offset += len(line) + 1
            if _read_line(blocks):
                blocks.filled = min(offset, length)
    blocks.close(0)
    return blocks.draft


def _read_line(blocks: Blocks) -> bool:
    """Read a line that is not blank; returns whether it holds more than signs of open quotes."""
    blocks.match()
    leaf, whole = blocks.leaf, blocks.matched == len(blocks.stack)
    if leaf is not None and leaf.kind is not Kind.PARAGRAPH:
        if whole and _GO_ON[leaf.kind](blocks, leaf):
            return blocks.at < blocks.end
        blocks.close(blocks.matched)
        leaf = None
    blocks.joins = whole and leaf is not None
    opened = False
    while blocks.at < blocks.end:
        outcome = _open_block(blocks)
        if outcome is _DONE:
            return True
        if outcome is _NOTHING:
            break
        opened = True
    return _read_prose(blocks) or opened


def _open_block(blocks: Blocks) -> _Outcome:
    if blocks.at_column - blocks.column >= 4:
        if blocks.leaf is not None:
            return _NOTHING
        blocks.start(Kind.CODE, blocks.at)
        return _DONE
    opener = _OPENERS.get(blocks.flat[blocks.at])
    return opener(blocks) if opener else _NOTHING


def _read_prose(blocks: Blocks) -> bool:
    """What is left of the line belongs to a paragraph, unless it is blank."""
    if blocks.at >= blocks.end:
        blocks.close(blocks.matched)
        return False
    if blocks.leaf is not None:
        blocks.leaf.end = blocks.end
    else:
        blocks.start(Kind.PARAGRAPH, blocks.at)
    return True


def _go_on_code(blocks: Blocks, leaf: Leaf) -> bool:
    if blocks.at < blocks.end:
        if blocks.indent() < 4:
            return False
        leaf.end = blocks.end
    return True


def _go_on_fence(blocks: Blocks, leaf: Leaf) -> bool:
    if blocks.at < blocks.end:
        leaf.end = blocks.end
        if leaf.closer and blocks.indent() < 4 and leaf.closer.fullmatch(blocks.flat, blocks.at, blocks.end):
            blocks.close_leaf()
    return True


def _go_on_raw(blocks: Blocks, leaf: Leaf) -> bool:
    """HTML, a formula or a comment goes on to the line that holds its closer, or to a blank line."""
    closer = leaf.closer
    if closer is None:
        return False
    if blocks.at >= blocks.end:
        if closer is BLANK_LINE:
            blocks.close_leaf()
        return True
    leaf.end = blocks.end
    if found := closer.search(blocks.flat, blocks.at, blocks.end):
        comment = leaf.kind is Kind.COMMENT
        leaf.end = found.end() if comment else blocks.end
        blocks.close_leaf()
        if comment and found.end() < blocks.end:
            blocks.start(Kind.PARAGRAPH, found.end())
    return True


def _quote(blocks: Blocks) -> _Outcome:
    blocks.settle()
    blocks.quotes.append(len(blocks.stack))
    blocks.push(Box(0, blocks.stack[-1].inside, quote=True))
    blocks.pass_quote_sign()
    return _OPENED


def _heading(blocks: Blocks) -> _Outcome:
    signs = _HEADING.match(blocks.flat, blocks.at, blocks.end)
    if signs is None:
        return _NOTHING
    start = signs.end()
    title = blocks.flat[start : blocks.end]
    bare = title.rstrip("#")
    if not bare or bare[-1] in " \t":
        title = bare.rstrip(" \t")
    begun = blocks.settle()
    _add_heading(blocks, title.strip(" \t"), len(signs[0]), blocks.begin)
    end = start + len(title)
    blocks.draft.prose(start, end, end, begun, is_heading=True)
    return _DONE


def _add_heading(blocks: Blocks, title: str, level: int, start: int) -> None:
    """Headings inside quotes and items begin no section."""
    if len(blocks.stack) == 1:
        blocks.draft.add_heading(title, level, start, blocks.line_end())


def _fence(blocks: Blocks) -> _Outcome:
    run = _FENCE.match(blocks.flat, blocks.at, blocks.end)
    if run is None:
        return _NOTHING
    blocks.start(Kind.FENCE, blocks.at, re.compile(f"{run[0]}{run[0][0]}*+"))
    return _DONE


def _html(blocks: Blocks) -> _Outcome:
    closer = html_block(blocks.flat, blocks.at, blocks.end, blocks.leaf is not None)
    if closer is None:
        return _NOTHING
    blocks.start(Kind.HTML, blocks.at, closer)
    if closer.search(blocks.flat, blocks.at, blocks.end):
        blocks.close_leaf()
    return _DONE


def _underline(blocks: Blocks) -> _Outcome:
    """A line of `=` or `-` makes the paragraph above it a heading, but not a definition or a footnote."""
    leaf, flat = blocks.leaf, blocks.flat
    char = flat[blocks.at]
    if not blocks.joins or leaf is None or flat[blocks.at : blocks.end].strip(char):
        return _NOTHING
    if _FOOTNOTE.match(flat, leaf.start) or _DEFINITIONS.fullmatch(flat, leaf.start, leaf.end):
        return _NOTHING
    title = " ".join(line.strip(" \t") for line in flat[leaf.start : leaf.end].split("\n"))
    _add_heading(blocks, title, 1 if char == "=" else 2, leaf.line)
    blocks.close_leaf()
    return _DONE


def _dash(blocks: Blocks) -> _Outcome:
    if blocks.joins and _underline(blocks) is _DONE:
        return _DONE
    return _star(blocks)


def _star(blocks: Blocks) -> _Outcome:
    return _DONE if _rule(blocks) is _DONE else _item(blocks)


def _rule(blocks: Blocks) -> _Outcome:
    flat, at, end = blocks.flat, blocks.at, blocks.end
    sign = flat[at]
    if flat[end - 1] != sign or at < blocks.mixed:
        return _NOTHING
    run = _RULE_RUN[sign].match(flat, at, end)
    if run is None or run.end() < end:
        # A line of a million markers is looked through once, not at each of them.
        blocks.mixed = run.end() if run else at
        return _NOTHING
    if flat.count(sign, at, end) < 3:
        return _NOTHING
    blocks.settle()
    blocks.draft.rules.append(Span(blocks.begin if len(blocks.stack) == 1 else at, blocks.line_end()))
    return _DONE


def _item(blocks: Blocks) -> _Outcome:
    flat, at, end = blocks.flat, blocks.at, blocks.end
    marker = _MARKER.match(flat, at, end)
    if marker is None:
        return _NOTHING
    behind = marker.end()
    if blocks.joins and (behind >= end or (marker[1] is not None and int(marker[1]) != 1)):
        return _NOTHING
    column = blocks.at_column + behind - at
    width = column - blocks.column
    blocks.skip(behind, column)
    blanks = blocks.at_column - column
    if blocks.at >= end or blanks > 4:
        blanks = 1
    blocks.column = column + blanks
    item = blocks.push_item(marker[0], at, width + blanks)
    if flat[blocks.at] == "[" and blocks.column == blocks.at_column:
        words = blocks.draft.read_checkbox(item, blocks.at, end)
        if words is not None:
            blocks.start(Kind.PARAGRAPH, words)
            return _DONE
    return _OPENED


def _formula(blocks: Blocks) -> _Outcome:
    """`$$` alone on a line, or with words behind it if another ends a line of the same stretch: prices are words."""
    flat, at, end = blocks.flat, blocks.at, blocks.end
    if not _begins(blocks, "$$") or blocks.formula_unclosed:
        return _NOTHING
    if end - at > 2:
        if not _FORMULA_REST.match(flat, at + 2):
            return _NOTHING
    elif flat.find("$$", end) < 0:
        blocks.formula_unclosed = True
        return _NOTHING
    blocks.start(Kind.FORMULA, at, _FORMULA_CLOSER)
    return _DONE


def _comment(blocks: Blocks) -> _Outcome:
    """`%%` with no other behind it on the line."""
    if not _begins(blocks, "%%"):
        return _NOTHING
    blocks.start(Kind.COMMENT, blocks.at, _COMMENT_CLOSER)
    return _DONE


def _begins(blocks: Blocks, sign: str) -> bool:
    """Whether a sign stands alone on its line and does not close one of the paragraph."""
    flat, at, leaf = blocks.flat, blocks.at, blocks.leaf
    if not flat.startswith(sign, at) or flat.find(sign, at + 1, blocks.end) >= 0:
        return False
    return leaf is None or not leaf.holds_open(sign, flat, at)


_GO_ON: dict[Kind, Callable[[Blocks, Leaf], bool]] = {
    Kind.CODE: _go_on_code,
    Kind.FENCE: _go_on_fence,
    Kind.HTML: _go_on_raw,
    Kind.FORMULA: _go_on_raw,
    Kind.COMMENT: _go_on_raw,
}

_OPENERS: dict[str, Callable[[Blocks], _Outcome]] = {
    ">": _quote,
    "#": _heading,
    "`": _fence,
    "~": _fence,
    "<": _html,
    "=": _underline,
    "-": _dash,
    "*": _star,
    "_": _rule,
    "+": _item,
    "$": _formula,
    "%": _comment,
    **dict.fromkeys("0123456789", _item),
}
