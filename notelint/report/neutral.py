"""Text of notes on its way into a log: no terminal and no CI service may take it for a command.

GitHub obeys `::command::` at the start of a line and `##[command]` anywhere in it, Azure `##vso[command]` anywhere.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator
from typing import Final

from notelint.words import LOG_COMMAND, visible

_LINK: Final = re.compile(r"\[(?=[^\[\]]*\]\()")


def json_text(data: object) -> str:
    """Data as JSON in one line; what no log should hold is written as an escape, so that the data stay the same."""
    text = json.dumps(data, ensure_ascii=False)
    if not text.isprintable():
        text = "".join(char if char.isprintable() else json.dumps(char)[1:-1] for char in text)
    return LOG_COMMAND.sub(r"\1\\u005b", text)


def unlinked(text: str) -> str:
    """A message, visible, in which nothing becomes a link where messages may hold links, as those of SARIF."""
    return _LINK.sub(r"\\[", visible(text))


def logged(patch: Iterable[str]) -> Iterator[str]:
    """The lines of a patch, which git must be able to apply: in a log of GitHub's with all commands stopped, in one of
    Azure's, which knows no such thing, with commands written otherwise, even if that line then no longer fits.
    """
    lines = list(patch)
    if lines and os.environ.get("GITHUB_ACTIONS"):
        token = os.urandom(16).hex()
        lines = [f"::stop-commands::{token}\n", *lines, f"::{token}::\n"]
    if os.environ.get("TF_BUILD"):
        lines = [LOG_COMMAND.sub(r"\1\\x5b", line) for line in lines]
    yield from lines
