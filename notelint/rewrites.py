"""Edits that vault rules ask for, made in one note after the note's own rules have settled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from notelint.diagnostic import Diagnostic
from notelint.engine import breaks_frontmatter
from notelint.files import FileProblem, read_bytes, write_bytes
from notelint.fix import apply_edits, choose, edits_of
from notelint.text import NotUtf8, decode, encode
from notelint.work import Outcome, Work


def rewritten(work: Work, outcome: Outcome, found: Sequence[Diagnostic]) -> Outcome | None:
    """The outcome of a note with the allowed edits of `found` made and its own rules at work again, or None where no
    edit can be made. `outcome` is what became of the note so far; the places of `found` are those of that text.
    """
    try:
        data = read_bytes(work.root / outcome.path) if outcome.after is None else encode(outcome.after)
        text = decode(data)
    except (FileProblem, NotUtf8):
        return None
    chosen = choose(found, work.allowed)
    after = apply_edits(text, edits_of(chosen))
    if after == text or outcome.failures or outcome.problem or breaks_frontmatter(text, after):
        return None
    try:
        if work.write:
            write_bytes(work.root / outcome.path, data, encode(after))
    except FileProblem as problem:
        return replace(outcome, problem=str(problem))
    return _again(work, outcome, text, after, tuple(chosen))


def _again(work: Work, outcome: Outcome, text: str, after: str, chosen: tuple[Diagnostic, ...]) -> Outcome:
    """The outcome once the note's own rules have looked at the edited text."""
    fixed = (*outcome.fixed, *chosen)
    if work.write:
        last = work.treat(outcome.path)
        return replace(last, fixed=(*fixed, *last.fixed))
    last = work.treat_bytes(outcome.path, encode(after))
    before = text if outcome.before is None else outcome.before
    return replace(last, fixed=(*fixed, *last.fixed), before=before, after=after if last.after is None else last.after)
