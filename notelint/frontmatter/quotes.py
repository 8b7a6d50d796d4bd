"""What a value in quotes that YAML cannot read was meant to be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from notelint.frontmatter import wording
from notelint.frontmatter.faults import ESCAPE, comment_in
from notelint.frontmatter.node import Data
from notelint.frontmatter.reading import read


class Reading(NamedTuple):
    """How a value is written so that YAML reads what was meant, and the data that it then reads.

    `width`: how much of the line it replaces; a comment behind it stays. `safe`: no other reading is as plain.
    """

    written: str
    data: Data
    width: int
    safe: bool = True


OPENS, CLOSES, NEITHER, UNCLEAR = "(", ")", "", "?"
_PAIRS = re.compile(r"(?:\(\))*")
_CROSSED = re.compile(r"\)(?:\(\))*\(")
_UNCLOSED_PAIR = re.compile(r"(?:\(\))*\(")

_STRAY = {"'": re.compile(r"''|'"), '"': re.compile(r'\\.|["„“”]')}
_CODE_POINT = re.compile(r"\\[xuU][0-9a-fA-F]")
_PATH = re.compile(r"[A-Za-z]:\\(?!\\)|\\\\\w")
_DRIVE = re.compile(r"(?<![^\W_])[A-Za-z]:\\(?!\\)")
_WITH_BACKSLASH = re.compile(r'[^\s"\\]*\\[^\s"]*')
_TRAILING_COMMENT = {mark: re.compile(rf"(?<={mark})[ \t]+#(?:[ \t][^{mark}]*)?\Z") for mark in "'\""}
_COMMENT = re.compile(r"[ \t]#")
_COLON = re.compile(r":(?:[ \t]|\Z)")
_ROW = {mark: re.compile(rf"(?:{mark}[^{mark}]*{mark}[ \t]*)+") for mark in "'\""}
_CONTRACTION = re.compile(r"'(?:(?:tis|twas|til|em|cause|round|bout|ere|n|s|t|d)\b|\d\ds\b)", re.IGNORECASE)
_NEEDS_QUOTES = re.compile(r"[\[{&*!|>%@`#,\]}]|-?\d[\d:.T/-]*\Z|[^\r\n]*?(?::\s|:\Z)")
_PART = {mark: rf"{mark}(?![ ,{mark}])[^{mark}\\]*(?<![ ,]){mark}" for mark in "'\""}
_LIST = {mark: re.compile(rf"{part}(?:[ \t]*,[ \t]*{part})+") for mark, part in _PART.items()}
_JSON_END = re.compile(r"""(?P<value>"[^"\\]*"|'[^']*')[,;]""")
_TYPOGRAPHIC = ("„", "“", "”")
_ENDS = " \t.,;:!?)]}…–—/|"
_BEGINS = " \t([{–—/|"
_OTHER_QUOTES = "\"'“”„‘’‚«»"


def quoted_reading(line: str, *, is_usual: bool) -> Reading | None:
    """What a value that begins with a quote was meant to be; None where that is not plain.

    `is_usual`: other values of the block stand in quotes of this kind.
    """
    mark = line[0]
    comment = _TRAILING_COMMENT[mark].search(line)
    body = line[: comment.start()] if comment else line
    if _LIST[mark].fullmatch(body):
        return made(f"[{body}]", len(body), safe=False)
    if len(body) > 1 and body.endswith(mark):
        return _closed(body)
    return None if _COMMENT.search(line) else _open(line, is_usual)


def made(written: str, width: int, *, safe: bool = True) -> Reading | None:
    """A reading, if YAML can read it at all."""
    root, problems = read(written, 0, len(written))
    return None if problems or root is None else Reading(written, root.data, width, safe)


def literal(text: str, *, safe: bool = True) -> Reading | None:
    """The text as it stands, its quotes included."""
    reading = made(wording.quoted(text), len(text), safe=safe)
    return reading if reading and reading.data == text else None


def in_same_quotes(mark: str, text: str, width: int, *, safe: bool = True) -> Reading | None:
    """A text in quotes of one kind, escaped where it must be."""
    escaped = text.replace("'", "''") if mark == "'" else text.replace("\\", "\\\\").replace('"', '\\"')
    return made(f"{mark}{escaped}{mark}", width, safe=safe)


def _closed(body: str) -> Reading | None:
    """A value in quotes with quotes inside, or with escapes that are none."""
    mark, inner = body[0], body[1:-1]
    if mark == '"' and _PATH.match(inner):
        is_plain = '"' not in inner and "\\\\" not in inner[2:]
        return in_same_quotes(mark, inner, len(body)) if is_plain else None
    if _CROSSED.fullmatch(_shape(inner, mark, is_strict=True)):
        is_unclear = "\\" in body or "  - " in body or _ROW[mark].fullmatch(body) or comment_in(body, 0, len(body))
        return None if is_unclear else literal(body)
    strays = list(_strays(inner, mark))
    shape = "".join(role for _, role in strays)
    if _PAIRS.fullmatch(shape):
        return _with_quotes_inside(body, strays)
    if _UNCLOSED_PAIR.fullmatch(shape) and "\\" not in body and "''" not in body:
        return in_same_quotes(mark, body[1:], len(body), safe=False)
    return None


def _with_quotes_inside(body: str, strays: list[tuple[int, str]]) -> Reading | None:
    """The value with the quotes inside it escaped."""
    mark, inner = body[0], body[1:-1]
    escape = "''" if mark == "'" else '\\"'
    parts: list[str] = []
    done = 0
    for place, _ in strays:
        parts.append(inner[done:place])
        done = place + 1
    parts.append(inner[done:])
    mended = _with_escapes(parts) if mark == '"' else (parts, True)
    if mended is None:
        return None
    written = escape.join(mended[0])
    if written == inner:
        return None
    is_measure = mark == '"' and any(role == NEITHER and inner[place - 1].isdigit() for place, role in strays)
    is_doubled = inner.startswith(mark) and inner.endswith(mark) and _is_one_pair(strays)
    return made(f"{mark}{written}{mark}", len(body), safe=mended[1] and not is_measure and not is_doubled)


def _is_one_pair(strays: list[tuple[int, str]]) -> bool:
    """Whether there is one pair of quotes and nothing else."""
    return [role for _, role in strays if role] == [OPENS, CLOSES]


def _with_escapes(parts: list[str]) -> tuple[list[str], bool] | None:
    """The parts between stray double quotes with their backslashes as they are meant, and whether that is plain."""
    inner = '"'.join(parts)
    escapes = [match for part in parts for match in ESCAPE.finditer(part)]
    bad = [match["bad"] for match in escapes if match["bad"] is not None]
    doubled = [part.replace("\\", "\\\\") for part in parts]
    if _DRIVE.search(inner):
        return (doubled, True) if all(map(_is_path, _WITH_BACKSLASH.findall(inner))) else None
    if not bad:
        return _with_known_escapes(parts, doubled, {match[0] for match in escapes})
    if all(char == "'" for char in bad):
        return [ESCAPE.sub(lambda match: match["bad"] or match[0], part) for part in parts], False
    if _CODE_POINT.search(inner):
        return None
    return (doubled, True) if len(bad) == len(escapes) and all(char.isalnum() for char in bad) else None


def _is_path(word: str) -> bool:
    """Whether a word begins with a drive, with no backslash that escapes another or a quote."""
    return _DRIVE.match(word) is not None and "\\\\" not in word and not word.endswith("\\")


def _with_known_escapes(parts: list[str], doubled: list[str], found: set[str]) -> tuple[list[str], bool]:
    """Escapes that YAML knows: plain where a quote is escaped, too; of who escapes none, a letter's is likely none."""
    if not found or '\\"' in found or len(parts) == 1:
        return parts, True
    return (doubled if all(len(each) == 2 and each[1].isalnum() for each in found) else parts), False


def _open(line: str, is_usual: bool) -> Reading | None:
    """A value that begins with a quote and does not end with it."""
    mark, rest = line[0], line[1:]
    if "\\" in line:
        is_path = mark == '"' and _PATH.match(rest) and '"' not in rest and "\\\\" not in rest[2:]
        return in_same_quotes(mark, rest, len(line)) if is_path else None
    if value := _JSON_END.fullmatch(line):
        return made(value["value"], len(line), safe=False)
    shape = _shape(rest, mark, depth=1)
    if shape == "":
        return _never_closed(line, is_usual)
    if _PAIRS.fullmatch(OPENS + shape):
        follower = rest[rest.index(mark) + 1 :][:1]
        return literal(line) if follower.isspace() or follower == ":" else None
    return in_same_quotes(mark, rest, len(line), safe=False) if _PAIRS.fullmatch(shape) else None


def _never_closed(line: str, is_usual: bool) -> Reading | None:
    """A value whose first quote has no other; an apostrophe may be one of its words'."""
    mark, rest = line[0], line[1:]
    if mark == "'" and _CONTRACTION.match(line):
        return literal(line, safe=False)
    if not rest.strip() or "''" in rest or (mark in rest and _COLON.search(rest)):
        return None
    if rest[-1] in _OTHER_QUOTES:
        is_alone = not any(quote in rest[:-1] for quote in _OTHER_QUOTES)
        return in_same_quotes(mark, rest[:-1], len(line), safe=False) if is_alone and len(rest) > 1 else None
    safe = (
        (mark == '"' or is_usual or bool(_NEEDS_QUOTES.match(rest))) and rest[0] not in " \t" and rest[-1] not in ",;"
    )
    return in_same_quotes(mark, rest, len(line), safe=safe)


def _shape(inner: str, mark: str, *, is_strict: bool = False, depth: int = 0) -> str:
    return "".join(role for _, role in _strays(inner, mark, is_strict=is_strict, depth=depth))


def _strays(inner: str, mark: str, *, is_strict: bool = False, depth: int = 0) -> Iterator[tuple[int, str]]:
    """The quotes of a value that are not escaped, each with what it does. `is_strict`: a quote behind a word closes,
    and is neither inches nor a genitive.
    """
    typographic = 0
    for match in _STRAY[mark].finditer(inner):
        found, place = match[0], match.start()
        before, after = inner[place - 1 : place] if place else "", inner[match.end() : match.end() + 1]
        if found in _TYPOGRAPHIC:
            typographic = max(0, typographic + (1 if found == "„" or (found == "“" and not typographic) else -1))
        elif len(found) == 2:
            if mark == "'" and not (before.isalnum() and after.isalnum()):
                yield place, UNCLEAR
        else:
            role = _role(before, after, mark)
            if role == CLOSES and typographic:
                role, typographic = NEITHER, typographic - 1
            elif depth <= 0 and not is_strict and _is_sign(before, after, mark):
                role = NEITHER
            depth += (role == OPENS) - (role == CLOSES)
            yield place, role


def _role(before: str, after: str, mark: str) -> str:
    """What a quote does, judged by its neighbours."""
    if mark == "'" and before.isalnum() and after.isalnum():
        return NEITHER
    opens = (not before or before in _BEGINS) and bool(after) and not after.isspace()
    closes = (not after or after in _ENDS) and bool(before) and not before.isspace()
    return UNCLEAR if opens == closes else OPENS if opens else CLOSES


def _is_sign(before: str, after: str, mark: str) -> bool:
    """Whether a quote may stand for inches or a genitive: `24" screen`, `the boys' room`."""
    if mark == '"':
        return before.isdigit() and (not after or after in _ENDS + "x×")
    return bool(before) and before in "sS" and bool(after) and after in _ENDS
