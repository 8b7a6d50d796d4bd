"""One way to read YAML: from the cheap reader to the dear one, then to the advice."""

from __future__ import annotations

import re

from notelint.frontmatter.node import Node, Refused, YamlProblem
from notelint.frontmatter.plain import read_plain
from notelint.text import BOM

_NOTHING = re.compile(
    r"(?:[ ]*+(?:#[^\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]*+)?(?:\r\n?|\n|\Z))*+"
)
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def read(text: str, start: int, end: int) -> tuple[Node | None, tuple[YamlProblem, ...]]:
    """The value in `text[start:end]` and what is wrong with it; no value where it is empty or cannot be read."""
    if _NOTHING.fullmatch(text, start, end):
        return None, ()
    root = read_plain(text, start, end)
    return (root, ()) if root else _read_fully(text, start, end)


def _read_fully(text: str, start: int, end: int) -> tuple[Node | None, tuple[YamlProblem, ...]]:
    from notelint.frontmatter.advice import diagnose
    from notelint.frontmatter.composed import compose

    if odd := unprintable(text, start, end):
        return None, (odd,)
    try:
        return compose(text, start, end)
    except YamlProblem as problem:
        return None, (problem,)
    except Refused as refused:
        return None, (diagnose(text, start, end, refused),)


def unprintable(text: str, start: int, end: int) -> YamlProblem | None:
    """The first character that YAML does not allow."""
    from notelint.frontmatter import wording

    odd = _UNPRINTABLE.search(text, start, end)
    return wording.unprintable(text, odd.start()) if odd else None


def parse_yaml(text: str, start: int = 0, end: int | None = None) -> Node | None:
    """Read one YAML document, `text[start:end]`; None if it is empty. Raises `YamlProblem`."""
    end = len(text) if end is None else end
    root, problems = read(text, start + text.startswith(BOM, start, end), end)
    if problems:
        raise problems[0]
    return root
