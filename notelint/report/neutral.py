"""Text of notes on its way into a log: no terminal and no CI service may take it for a command.

GitHub obeys `::command::` at the start of a line and `##[command]` anywhere in it, Azure `##vso[command]` and TeamCity
`##teamcity[command]` anywhere, GitLab `section_start:` behind a CR or an escape.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterable, Iterator
from typing import Final

from notelint.words import LOG_COMMAND, visible

_SERVICES: Final = ("TF_BUILD", "GITLAB_CI", "TEAMCITY_VERSION")
_LINK: Final = re.compile(r"\[(?=[^\[\]]*\]\()")


def json_text(data: object) -> str:
    """Data as JSON in one line; what no log should hold is written as an escape, so that the data stay the same. A byte
    in a name that is not UTF-8 has no place in JSON and is shown as in all other formats.
    """
    text = json.dumps(data, ensure_ascii=False)
    if not text.isprintable():
        text = "".join(char if char.isprintable() else json.dumps(_encodable(char))[1:-1] for char in text)
    return LOG_COMMAND.sub(r"\1\\u005b", text)


def _encodable(char: str) -> str:
    return visible(char) if "\ud800" <= char <= "\udfff" else char


def unlinked(text: str) -> str:
    """A message, visible, in which nothing becomes a link where messages may hold links, as those of SARIF."""
    return _LINK.sub(r"\\[", visible(text))


def logged(patch: Iterable[str]) -> Iterator[str]:
    """The lines of a patch, which git must be able to apply: in a log of GitHub's with all commands stopped; on a
    terminal, and in logs that know no such thing, with all that would be obeyed shown as escapes.
    """
    lines = list(patch)
    if lines and os.environ.get("GITHUB_ACTIONS"):
        token = os.urandom(16).hex()
        lines = [f"::stop-commands::{token}\n", *lines, f"::{token}::\n"]
    if sys.stdout.isatty() or any(map(os.environ.get, _SERVICES)):
        lines = list(map(_shown, lines))
    yield from lines


def in_sight(text: str) -> str:
    """A config for standard output: as it is for a file, and where somebody looks at it with all that would be obeyed
    shown as escapes.
    """
    is_shown = sys.stdout.isatty() or any(map(os.environ.get, ("GITHUB_ACTIONS", *_SERVICES)))
    return "".join(map(_shown, text.splitlines(keepends=True))) if is_shown else text


def _shown(line: str) -> str:
    """A line of a patch, visible but for tabs and its end."""
    text = line.rstrip("\r\n")
    return "\t".join(map(visible, text.split("\t"))) + line[len(text) :]
