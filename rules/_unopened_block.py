"""A block at the top of a note that is no frontmatter: in a fence, below a line, or without its first line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notelint import Edit, Fix, Note, Span, apply_edits, newline_of

from ._misplaced_block import Misplaced
from ._schema.near import is_meant

_END: Final = r"[ \t]*+(?:\r\n?|\n)"
_FIELDS: Final = (
    r"(?P<fields>(?:(?!---)(?:[^\W\d][\w-]*+:(?:[ \t][^\r\n]*+)?|[ \t]*-[ \t][^\r\n]*+|[ \t]+\S[^\r\n]*+)"
    r"(?:\r\n?|\n))++)"
)
_CLOSED: Final = r"---[ \t]*+(?:(?:\r\n?|\n)|\Z)"
_TOP: Final = r"\ufeff?(?P<start>)"
_LEAD: Final = rf"(?P<lead>[^\r\n]{{1,200}})(?:\r\n?|\n)(?:{_END}){{0,3}}"
_OPENING_FENCE: Final = rf"{_TOP}(?:{_LEAD})??(?P<fence>`{{3,}}+|~{{3,}}+)"
_UNOPENED: Final = re.compile(rf"{_TOP}{_FIELDS}{_CLOSED}")
_FENCED: Final = re.compile(
    rf"{_OPENING_FENCE}(?:ya?ml|markdown|md)?{_END}(?P<open>---{_END})?{_FIELDS}(?P<close>---{_END})?"
    r"(?P=fence)[ \t]*+(?:\r\n?|\n|\Z)",
    re.I,
)
_NOTE_IN_A_FENCE: Final = re.compile(
    rf"{_OPENING_FENCE}(?:markdown|md)?{_END}(?P<open>---){_END}{_FIELDS}{_CLOSED}", re.I
)
_NAMED: Final = re.compile(rf"{_TOP}---[ \t]*(?:ya?ml){_END}{_FIELDS}{_CLOSED}", re.I)
_LED: Final = re.compile(rf"{_TOP}{_LEAD}---{_END}{_FIELDS}{_CLOSED}")
_LAST_FENCE: Final = re.compile(r"(?:\r\n?|\n)(?P<fence>`{3,}|~{3,})[ \t]*+(?:(?:\r\n?|\n)[ \t]*+)*\Z")
_KEY: Final = re.compile(r"(?<![^\r\n])([^\W\d][\w-]*):")
_FENCE: Final = re.compile(r"(?<![^\r\n])(?:`{3,}|~{3,})")
_USUAL: Final = frozenset(
    ("aliases", "author", "created", "cssclasses", "date", "description", "publish", "status", "tags", "title", "type")
)
_ANSWER: Final = re.compile(
    r"(?:sure|certainly|of course|here(?:'s| is| are)|below is|hier ist|voici|aqu[ií] est[áa]|ecco)\b", re.I
)
"""How a program begins its answer."""
_SHOWN: Final = re.compile(r"\b(?:how|example|sample|template|beispiel|vorlage|exemple|ejemplo|esempio)\b", re.I)
"""What says that a block is shown and not meant, above it or in the heading below."""
_TYPE: Final = re.compile(r"(?<![^\r\n])type:[ \t]+[\"']?([\w-]+)[\"']?[ \t]*(?![^\r\n])")
_HEADING: Final = re.compile(r"(?:[ \t]*(?:\r\n?|\n))*+#{1,6}[ \t]+(\S[^\r\n]*)")
_LEAST: Final = 2
"""Keys that must be known."""


def unopened_block(note: Note) -> Misplaced | None:
    """The block at the very top of a note without frontmatter, where two of its keys are known."""
    for message, advice, span, edits in _found(note):
        block = Note(note.path, apply_edits(note.text, edits)).frontmatter
        is_read = block is not None and block.root is not None and not block.problems
        fix = Fix(tuple(edits), "make it the frontmatter", safe=False) if is_read else None
        return Misplaced(span, f"the frontmatter is none for Obsidian: {message}", advice, fix)
    return None


def _found(note: Note) -> Iterator[tuple[str, str, Span, list[Edit]]]:
    """What stands around the fields of a block, and the edits that take it away."""
    text, newline = note.text, newline_of(note.text)
    if (block := _match(_UNOPENED, note)) and _begins_with_key(block):
        start = block.start("start")
        edits = [Edit(start, start, f"---{newline}")]
        yield "the line `---` above it is missing", "begin the note with it", _line(text, start), edits
    if (block := _match(_FENCED, note)) and _is_led(block) and _is_of_a_note(block, note):
        start = block.start("start")
        edits = [
            Edit(start, block.start("fields"), f"---{newline}"),
            Edit(block.end("fields"), block.end(), f"---{newline}"),
        ]
        yield (
            "it stands in a code fence",
            "begin the note with `---`, and close the block with another, without the fence"
            if block["lead"]
            else "write `---` above and below it in place of the fence",
            _line(text, start),
            edits,
        )
    if (block := _match(_NOTE_IN_A_FENCE, note)) and (last := _LAST_FENCE.search(text, block.end() - 1)):
        is_whole = len(_FENCE.findall(text)) % 2 == 0 and last["fence"] == block["fence"]
        if is_whole and _is_led(block) and _is_of_a_note(block, note):
            edits = [Edit(block.start("start"), block.start("open"), ""), Edit(last.start(), last.end(), newline)]
            yield (
                "the whole note stands in a code fence",
                "take the fence away",
                _line(text, block.start("start")),
                edits,
            )
    if block := _match(_NAMED, note):
        dashes = block.start("start") + 3
        span = _line(text, dashes - 3)
        yield "words stand behind its `---`", "begin the note with a mere `---`", span, [Edit(dashes, span.end, "")]
    if (block := _match(_LED, note)) and _is_led(block) and _is_of_a_note(block, note):
        first = block.start("start")
        dashes = text.index("---", block.end("lead"))
        yield (
            "a line stands above it",
            "begin the note with the line `---`",
            _line(text, first),
            [Edit(first, dashes, "")],
        )


def _match(pattern: re.Pattern[str], note: Note) -> re.Match[str] | None:
    block = pattern.match(note.text)
    keys = {key.casefold() for key in _KEY.findall(block["fields"])} if block else set[str]()
    return block if sum(key in _USUAL or is_meant(key, note) for key in keys) >= _LEAST else None


def _is_of_a_note(block: re.Match[str], note: Note) -> bool:
    """Whether fields are no example, and no code: their type is one of the vault, and behind them a heading begins the
    note, and none about how notes are written.
    """
    kind = _TYPE.search(block["fields"])
    is_known = kind is not None and note.types.named(kind[1]) is not None
    heading = _HEADING.match(note.text, block.end())
    return is_known and heading is not None and not _SHOWN.search(heading[1])


def _begins_with_key(block: re.Match[str]) -> bool:
    return _KEY.match(block["fields"]) is not None


def _is_led(block: re.Match[str]) -> bool:
    """Whether nothing stands above a block but what a program says before its answer, or a comment; a text or heading
    of somebody's note may stand above a table, a break or an example.
    """
    words = (block["lead"] or "").strip()
    is_answer = _ANSWER.match(words) is not None and not _SHOWN.search(words)
    return not words or words.startswith(("<!--", "%%")) or is_answer


def _line(text: str, start: int) -> Span:
    end = re.compile(r"[^\r\n]*").match(text, start)
    return Span(start, end.end() if end else start)
