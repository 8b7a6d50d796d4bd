"""libyaml's events, where PyYAML is installed with it: a quicker way to the same tree, and never the last word.

It follows YAML 1.1. What it could read otherwise than ruamel, held to 1.2, is not given to it, and what it refuses
ruamel reads. Known differences: tabs, control characters and separators (`ODD`), which 1.1 takes for ends of lines or
refuses; a comment without a blank behind `|` or `>`, and blank lines at the beginning of such a text; an anchor behind
a tag, where ruamel sets the mark late; in brackets `?`, and a colon that no blank follows; marks of documents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Final

from notelint.diagnostic import Span
from notelint.frontmatter.event import Event
from notelint.frontmatter.node import Refused
from notelint.frontmatter.plain import ODD

_IN_BRACKETS: Final = re.compile(r":(?=[^ \r\n])|\?|\{\{")
LONGEST: Final = 20_000
"""Code points; on deep nesting libyaml takes time by the square."""
_DIFFERS: Final = re.compile(
    r"[|>][-+0-9]*+#|[|>][-+0-9]*+[ ]*+(?:#[^\r\n]*+)?(?:\r\n?|\n)[ ]*+[\r\n]"
    r"|![^\s]*+\s++(?:#[^\r\n]*+\s++)*+&|(?<![^\r\n])(?:---|\.\.\.)"
)


def libyaml_events(text: str, start: int, end: int) -> Iterator[Event]:
    """The events of `text[start:end]`; raises `Refused` where another parser must read it."""
    source = text[start:end]
    yaml = _with_libyaml()
    if yaml is None or len(source) > LONGEST or _may_differ(source):
        raise Refused("not for libyaml", start)
    try:
        for event in yaml.parse(source, yaml.CLoader):
            yield Event(
                type(event).__name__.removesuffix("Event"),
                Span(start + event.start_mark.index, start + event.end_mark.index),
                getattr(event, "value", None) or "",
                getattr(event, "style", None) or None,
                getattr(event, "tag", None),
                getattr(event, "anchor", None),
                bool(getattr(event, "flow_style", False)),
            )
    except (yaml.YAMLError, ValueError) as error:
        raise Refused("libyaml", start) from error


def _may_differ(source: str) -> bool:
    """Whether the two parsers could read a text in two ways."""
    if ODD.search(source) or _DIFFERS.search(source):
        return True
    return ("[" in source or "{" in source) and _IN_BRACKETS.search(source) is not None


@cache
def _with_libyaml() -> ModuleType | None:
    try:
        yaml = import_module("yaml")
    except ImportError:
        return None
    return yaml if getattr(yaml, "__with_libyaml__", False) else None
