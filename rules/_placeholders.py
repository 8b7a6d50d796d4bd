"""Placeholders of templates: how they are written, and what would have filled them in."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator
from typing import Final

from notelint import Note

# Bounded, no index of a formula, and never past a second opening, so that a long line of openings takes no long time.
PLACEHOLDER: Final = re.compile(
    r"(?P<variable>(?<![_^{])\{\{(?P<name>[^{}\r\n]{1,300})\}\})"
    r"|(?P<statement>\{%-?(?P<code>(?:(?!%\}|\{%)[^\r\n]){1,300})%\})"
    r"|(?P<command><%(?P<command_code>(?:(?!%>|<%).){1,1000})%>)",
    re.DOTALL,
)
IN_PROPERTY: Final = re.compile(
    rf"{PLACEHOLDER.pattern}|(?P<spaced>\{{ \{{ (?P<spaced_name>[^{{}}\r\n]{{1,300}}?) \}} \}})", re.DOTALL
)
"""The same with `{ { name } }`, which a formatter makes of `{{name}}` without quotes."""
_VARIABLE: Final = re.compile(r"[ ]*[^\W\d][\w -]{0,60}(?:[:|][^\r\n]*)?")
_KNOWN: Final = re.compile(
    r"[ ]*(?:(?:title|date|time|yesterday|tomorrow)[ ]*(?:[:+|-].*)?"
    r"|(?:DATE|TIME|TITLE|VALUE|NAME|VDATE|FIELD|MVALUE|MACRO|TEMPLATE|LINKCURRENT|LINKSECTION|SELECTED|CLIPBOARD)"
    r"[ ]*(?:[:|].*)?)"
)
_FORMULA: Final = re.compile(r"\$\$?+(?=[^$\s][^$]*(?:\\[A-Za-z]|\^|_\{)|\\)[^$]+(?<!\s)\$")
_TITLE: Final = re.compile(r"(?:\{\{[ ]*|\{ \{ )(?:title|TITLE|Title)(?:[ ]*\}\}| \} \})")
_FOLDER: Final = re.compile(r"[\W\d_]*templates?[\W\d_]*|_+prompts?", re.I)
_FIELD: Final = re.compile(
    r"(?<![^\r\n])(?P<key>[\w-]+):[ \t]+(?!#)(?P<quotes>[\[\"']{0,3})(?:(?P<waiting>\{[ ]?\{|\{%|<%)|[^\s\]\"'])"
)
_LEAST: Final = 3
"""Placeholders by which a note of no type is known as a template."""
_STATEMENT: Final = re.compile(r"[ ]*(?:if|elif|elseif|else|endif|for|endfor|set)\b")
_TEMPLATER: Final = re.compile(r"[-_*+]|[ \t\r\n]*(?:await[ ]+)?tp\.")


def is_title(written: str) -> bool:
    """Whether a placeholder stands for the name of the note."""
    return _TITLE.fullmatch(written) is not None


def title_of(path: str) -> str:
    """The name of a note, as a template would fill it in; nothing where that is a placeholder itself."""
    name = path.rpartition("/")[2]
    title = name.rpartition(".")[0] or name
    return "" if PLACEHOLDER.search(title) or not title.isprintable() else title


def is_template(note: Note) -> bool:
    """Whether the placeholders of a note are to stay, since others are made of it: by a folder's name, by a `type` that
    is one itself, or, in a note of no type, by most of its values.
    """
    if any(map(_FOLDER.fullmatch, note.path.split("/")[:-1])):
        return True
    block = note.frontmatter
    fields = list(_FIELD.finditer(note.text, *block.yaml)) if block else []
    waiting = [match["key"] for match in fields if match["waiting"]]
    if "type" in waiting:
        return True
    return len(waiting) >= _LEAST and 2 * len(waiting) > len(fields) and note.type is None


def is_spaced(source: str) -> bool:
    """Whether a value is such a `{ { name } }` as a whole, which YAML reads as a mapping."""
    found = IN_PROPERTY.fullmatch(source) if source.startswith("{ {") else None
    return found is not None and is_variable(found)


def is_variable(match: re.Match[str]) -> bool:
    """Whether a match can be a placeholder in a property: `{{any name}}`, a statement or a command."""
    name = _name(match)
    return not name or _VARIABLE.fullmatch(name) is not None


def _name(match: re.Match[str]) -> str:
    return match["name"] or match.groupdict().get("spaced_name") or ""


def is_known(match: re.Match[str]) -> bool:
    """Whether a match is a placeholder of a program that fills in templates of notes."""
    if match["variable"]:
        return _KNOWN.fullmatch(match["name"]) is not None
    if match["statement"]:
        return _STATEMENT.match(match["code"]) is not None
    return _TEMPLATER.match(match["command_code"]) is not None


def variables(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The placeholders in a property that stands between two places, but for what is part of a formula."""
    found = [match for match in IN_PROPERTY.finditer(text, start, end) if is_variable(match)]
    edges = [edge for formula in _FORMULA.finditer(text, start, end) for edge in formula.span()] if found else []
    yield from (match for match in found if bisect(edges, match.start()) % 2 == 0)


def advice(match: re.Match[str]) -> str:
    """What to do about a placeholder."""
    if match["command"]:
        return "run the command of the template, or write its result here"
    if match["statement"]:
        return "remove the statement and keep what belongs to the note"
    name = _name(match).strip().lower()
    for word in ("title", "date", "time"):
        if name == word or name.startswith((f"{word}:", f"{word} ", f"{word}|")):
            return f"write the {word} here"
    return "write what it stands for here, or remove it"
