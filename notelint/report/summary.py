"""The line at the end of a run, and the counts by rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from notelint.diagnostic import Diagnostic, Level
from notelint.words import count


def summary(
    notes: int,
    remaining: Sequence[Diagnostic],
    fixed: Sequence[Diagnostic],
    dry: bool = False,
    verbs: tuple[str, str] = ("fix", "Fixed"),
    known: int = 0,
    hidden: int = 0,
) -> str:
    """Notes, findings by level and rule, fixes made, and what further fixes would do; `dry`: nothing was written.
    `verbs` say what was done to what is `fixed`; `known` findings are in the baseline, `hidden` ones are for no hook.
    """
    sentences = [f"{count(notes, 'note')} checked: {_findings(remaining)}."]
    if known:
        sentences.append(f"{known:,} more {'is' if known == 1 else 'are'} in the baseline.")
    if hidden:
        sentences.append(f"{count(hidden, 'remark')} {'is' if hidden == 1 else 'are'} not shown in a hook.")
    if fixed:
        sentences.append(f"{f'Would {verbs[0]}' if dry else verbs[1]} {len(fixed):,} ({_by_rule(fixed)}).")
    safe = sum(1 for found in remaining if found.fix and found.fix.safe)
    unsafe = sum(1 for found in remaining if found.fix and not found.fix.safe)
    if safe:
        sentences.append(f"--fix would repair {safe:,}.")
    if unsafe:
        sentences.append(f"--unsafe-fixes would repair {unsafe:,}{' more' if safe else ''}.")
    return " ".join(sentences)


def statistics(remaining: Iterable[Diagnostic]) -> Iterator[str]:
    """One line a rule: how many findings, how many of them with a safe fix, and the rule."""
    found = list(remaining)
    fixable = Counter(each.rule for each in found if each.fix and each.fix.safe)
    for rule, number in Counter(each.rule for each in found).most_common():
        yield f"{number:>7,}  {rule} ({fixable[rule]:,} fixable)"


def _findings(remaining: Sequence[Diagnostic]) -> str:
    if not remaining:
        return "nothing found"
    levels = Counter(found.level for found in remaining)
    words = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "remark"}
    counts = ", ".join(count(levels[level], words[level]) for level in Level if levels[level])
    return f"{counts} ({_by_rule(remaining)})"


def _by_rule(found: Iterable[Diagnostic]) -> str:
    return ", ".join(f"{rule} {number:,}" for rule, number in sorted(Counter(each.rule for each in found).items()))
