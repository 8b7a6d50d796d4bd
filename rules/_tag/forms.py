"""What is wrong with the form of a tag, as Obsidian reads tags."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from notelint import Level

_REFUSED: Final = re.compile(r"""[\u2000-\u200c\u200e-\u206f\u2e00-\u2e7f'!"#$%&()*+,.:;<=>?@^`{|}~\[\]\\\s]""")
_AROUND: Final = "\"'“”‘’‚„,; \t\r\n"
_EMPTY_LEVEL: Final = re.compile(r"^/|//|/$")
_BLANKS: Final = re.compile(r"\s+")


class Fault(NamedTuple):
    """What is wrong with a tag, the tag that was meant or None, and whether nothing else can be meant; `taken`: the
    tag is there, among signs that go, of which a `#` before it is none.
    """

    message: str
    help: str
    meant: str | None = None
    safe: bool = False
    level: Level = Level.WARNING
    taken: bool = False


def is_tag(text: str) -> bool:
    """Whether Obsidian takes a text for a tag."""
    return bool(text) and not _REFUSED.search(text) and not _EMPTY_LEVEL.search(text) and not text.isdecimal()


def bare(text: str) -> str:
    """A tag without the `#`, quotes and commas around it."""
    return text.strip(_AROUND).lstrip("#").strip(_AROUND)


def faults(text: str, case: str, levels: int) -> Iterator[Fault]:
    """The faults of a tag, the gravest first; `levels`: how many it may have, 0 for any number."""
    tag, quoted = bare(text), f"`{' '.join(text.split())}`"
    if not tag:
        yield Fault("an empty tag" if not text.strip() else f"{quoted} is no tag", "remove it", "", not text.strip())
    elif tag.isdecimal():
        yield Fault(f"{quoted} holds digits only, so it is no tag", f"put a letter to it, such as `y{tag}`")
    elif _EMPTY_LEVEL.search(tag):
        yield _empty_level(tag, quoted)
    elif blanks := _BLANKS.search(tag):
        yield _blanks(tag, quoted, blanks[0])
    elif refused := _REFUSED.search(tag):
        yield Fault(f"{quoted} holds {_shown(refused[0])}, so it is no tag", "write letters, digits, `-`, `_` and `/`")
    elif tag != text:
        taken = text.lstrip("#") != tag
        level = Level.WARNING if taken else Level.INFO
        yield Fault(f"{quoted} is written with more than the tag", f"write `{tag}`", tag, True, level, taken)
    elif case == "lower" and tag != tag.lower():
        yield Fault(f"{quoted} has capitals", f"write `{tag.lower()}`", tag.lower(), True)
    elif 0 < levels <= tag.count("/"):
        yield Fault(f"{quoted} has {tag.count('/') + 1} levels, {levels} are allowed", "write fewer levels")


def _empty_level(tag: str, quoted: str) -> Fault:
    filled = "/".join(filter(None, tag.split("/")))
    meant = filled if is_tag(filled) and not tag.endswith("/") else ""
    todo = f"write `{filled}`" if meant else "write what stands behind the `/`, or remove it"
    return Fault(f"{quoted} has an empty level", todo, meant)


def _blanks(tag: str, quoted: str, blank: str) -> Fault:
    joined = "-".join(word for word in tag.split() if word.strip("-_/"))
    meant = joined if is_tag(joined) else None
    todo = f"write `{joined}`" if meant else "write each tag as an item of its own"
    what = "a blank" if blank.isspace() and len(blank) == 1 else "blanks"
    return Fault(f"{quoted} holds {what}, so it is no tag", todo, meant)


def _shown(char: str) -> str:
    return f"`{char}`" if char.isprintable() and char != "`" else f"U+{ord(char):04X}"
