"""A name put behind those of a line, in the way in which the line parts them."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from notelint import Edit, Span

from .conflict import Edits
from .head import HeadLine
from .markup import is_whole
from .names import Named, is_read_as, names_of, without_stop
from .roll import is_mixed

_SIGN: Final = re.compile(r"[ \t]*[,;、，；・|·•/&+][ \t]*|[ \t]+")
_AND: Final = re.compile(r",?[ \t]+(?:and|und|et|og|och|y|e|plus)[ \t]+", re.I)
_GAP: Final = re.compile(r"[*_=`\"']*(?P<glue>.*?)[*_=`\"']*", re.DOTALL)
"""What stands between two names, without the marks around these."""
_MOST: Final = 200
"""Names of a line that are read once more; longer ones nobody writes by hand."""
_BREAK: Final = re.compile(r"[ \t\\]*(?:\r\n?|\n)[ \t]*")


@dataclass(frozen=True, slots=True)
class Joined:
    """The edits that add a name, and whether all of the line is surely read as before."""

    edits: Edits
    is_sure: bool


def joined(text: str, line: HeadLine, names: Sequence[Named], name: Named, new: str, known: Set[str]) -> Joined | None:
    """The name, written as `new`, behind the others of a line; None where it would not be read there as one of them.
    `known` is what the frontmatter spells.
    """
    ends = [(before.span.end, behind.span.start) for before, behind in pairwise(names)]
    gaps = [Span(*found.span("glue")) for each in ends if each[0] <= each[1] and (found := _GAP.fullmatch(text, *each))]
    glues = [_BREAK.sub(" ", text[slice(*gap)]) for gap in gaps]
    is_sure, end = True, line.value.end
    if without_stop(text, line.value) != line.value or len(gaps) < len(ends) or len(names) > _MOST:
        return None
    if text[names[-1].span.end : end].strip("*_=`\"' "):
        return None
    if _is_one_sign(glues):
        glue = glues[-1] if glues else ", "
        edits: Edits = (Edit(end, end, glue + new),)
    elif all(each.strip() == "," for each in glues[:-1]) and _AND.fullmatch(text, *gaps[-1]):
        glue = ", "
        edits = (Edit(gaps[-1].start, gaps[-1].end, glue), Edit(end, end, glues[-1] + new))
        is_sure = all(each.is_linked or not each.said.isdisjoint(known) for each in names[-2:])
    else:
        return None
    listed = [*(each.text for each in names), new]
    return (
        Joined(edits, is_sure) if is_read_as(new, name, glue) and _is_read(text, line, listed, edits, known) else None
    )


def _is_one_sign(glues: Sequence[str]) -> bool:
    """Whether one sign parts all names; a word such as `and` does so only between three and more."""
    if len(glues) > 1 and all(map(_AND.fullmatch, glues)):
        return len({glue.strip() for glue in glues}) == 1
    signs = {"," if _AND.fullmatch(glue) and "," in glue else glue.strip() for glue in glues}
    return len(signs) < 2 and all(map(_SIGN.fullmatch, (*filter(None, signs), *glues[-1:])))


def _is_read(text: str, line: HeadLine, listed: Sequence[str], edits: Edits, known: Set[str]) -> bool:
    """Whether the line, as edits leave it, is read as these names, and plainly as a list of them."""
    written, at = "", line.value.start
    for edit in edits:
        written, at = written + text[at : edit.start] + edit.text, edit.end
    behind = text[line.value.end : line.whole.end]
    value = Span(0, len(written))
    names = names_of(written + behind, value, Span(0, len(written + behind)), known)
    return is_whole(" ".join(written.split())) and [name.text for name in names] == listed and not is_mixed(written)
