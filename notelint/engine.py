"""One note on its way through the rules: findings by stage, and fixing until nothing is left to fix."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain, groupby, pairwise
from typing import NamedTuple

from notelint.config import Active, Config, FixMode
from notelint.diagnostic import Diagnostic, Fix, Place, in_order
from notelint.fix import WayBack, apply_edits, choose, edits_of
from notelint.frontmatter import parse_frontmatter
from notelint.ignores import ignores_of, kept
from notelint.names import Names
from notelint.note import Heard, Note
from notelint.rule import NoteRule, Stage
from notelint.text import encode

FUSE = 50
"""Rounds of fixing, beyond one for each fix that was open at the start, after which rules are taken to fight."""

Allowed = Callable[[Fix], bool]


class RuleFailure(Exception):
    """A rule crashed, or fixes did not settle; the note is left as it was. The text names the rule and the note."""


class Settled(NamedTuple):
    """A note at its fixpoint: its text, the diagnostics that remain, the fixes made, and what went wrong."""

    text: str
    diagnostics: tuple[Diagnostic, ...]
    fixed: tuple[Diagnostic, ...] = ()
    failures: tuple[RuleFailure, ...] = ()


def nothing(_: Fix) -> bool:
    """No fix is made: a check."""
    return False


def safe_only(fix: Fix) -> bool:
    """Safe fixes are made."""
    return fix.safe


def everything(_: Fix) -> bool:
    """Unsafe fixes are made too."""
    return True


def settle(path: str, text: str, config: Config, names: Names, allowed: Allowed = nothing) -> Settled:
    """Check a note, making the allowed fixes until none is left. Whatever fails, the text is then the one given."""
    way = _Way(path, config, names)
    settled = way.settle(text, allowed)
    if allowed is nothing or not settled.failures:
        return settled
    checked = way.settle(text, nothing)
    return checked._replace(failures=settled.failures)


def seen_through(
    path: str, text: str, config: Config, names: Names, stage: Stage
) -> tuple[Note, Callable[[Place], Place]]:
    """A note as the safe fixes of all stages before one leave it, and the way back of places in it."""
    way = _Way(path, config, names)
    note = Note(path, text, names, config.types(path))
    rules = [active for active in plan_of(note, config) if isinstance(active.rule, NoteRule)]
    ways: list[WayBack] = []
    for _, group in groupby((each for each in rules if each.rule.stage < stage), key=lambda each: each.rule.stage):
        actives = list(group)
        note, more = way.see_through(actives, note, way.run(actives, note))
        ways += more
    note.home = partial(_place_home, ways)
    return note, note.home


@dataclass(slots=True)
class _Way:
    """One note on its way through its rules; `failures` holds what went wrong so far, by message, `used` which of its
    ignore comments silenced something.
    """

    path: str
    config: Config
    names: Names
    failures: dict[str, RuleFailure] = field(default_factory=dict)
    used: set[tuple[int, str]] = field(default_factory=set)

    def settle(self, text: str, allowed: Allowed) -> Settled:
        original, seen, rounds = text, [hash(text)], list[list[Diagnostic]]()
        limit = FUSE
        while True:
            found, chosen = self.round(text, allowed)
            if not chosen:
                break
            limit = max(limit, FUSE + len(found))
            text = apply_edits(text, edits_of(chosen))
            rounds.append(chosen)
            if hash(text) in seen or len(rounds) > limit:
                since = seen.index(hash(text)) if hash(text) in seen else len(rounds) - FUSE
                self.fail(f"the fixes of {_rules(chain(*rounds[since:]))} undo each other; the note was left as it was")
                break
            seen.append(hash(text))
        fixed = [diagnostic for chosen in rounds for diagnostic in chosen]
        if fixed and breaks_frontmatter(original, text):
            self.fail(f"the fixes of {_rules(fixed)} would break the frontmatter; the note was left as it was")
        return Settled(text, tuple(in_order(found)), tuple(fixed), tuple(self.failures.values()))

    def round(self, text: str, allowed: Allowed) -> tuple[list[Diagnostic], list[Diagnostic]]:
        """The findings up to the first stage that has allowed fixes, and the fixes of that stage to make."""
        found: list[Diagnostic] = []
        for batch in self.stages(text):
            found += batch
            if allowed is not nothing and (chosen := choose(batch, allowed)):
                return found, chosen
        return found, []

    def stages(self, text: str) -> Iterator[list[Diagnostic]]:
        """The findings of each stage as places of `text`; each stage looks at the text as the safe fixes of the
        earlier ones leave it.
        """
        note = Note(self.path, text, self.names, self.config.types(self.path))
        self.used = set()
        ways: list[WayBack] = []
        rules = [active for active in plan_of(note, self.config) if isinstance(active.rule, NoteRule)]
        last = max((active.rule.stage for active in rules if active.selected), default=-1)
        for stage, group in groupby(rules, key=lambda active: active.rule.stage):
            if stage > last:
                return
            actives = [active for active in group if active.selected or stage < last]
            note.heard, note.home = self.heard(rules, stage), partial(_place_home, tuple(ways))
            found = self.run(actives, note)
            selected = {active.rule.name for active in actives if active.selected}
            yield [_home(diagnostic, ways) for diagnostic in found if diagnostic.rule in selected]
            if stage < last:
                note, more = self.see_through(actives, note, found)
                ways += more

    def see_through(self, actives: Sequence[Active], note: Note, found: list[Diagnostic]) -> tuple[Note, list[WayBack]]:
        """The note as the safe fixes of one stage leave it, and the ways back from each of its rounds."""
        ways: list[WayBack] = []
        while len(ways) < FUSE and (edits := edits_of(choose(found, safe_only))):
            ways.append(WayBack(note.text, edits))
            note = Note(note.path, apply_edits(note.text, edits), note.names, note.types)
            found = self.run(actives, note)
        return note, ways

    def heard(self, rules: Iterable[Active], stage: Stage) -> Heard:
        """What a rule of this stage may know of the earlier ones."""
        ran = (active.rule.name for active in rules if active.rule.stage < stage)
        return Heard(frozenset(ran), frozenset(self.config.rules), frozenset(self.used))

    def run(self, actives: Iterable[Active], note: Note) -> list[Diagnostic]:
        """What the rules find in a note and no comment in it silences."""
        found = [diagnostic for active in actives for diagnostic in self.run_rule(active, note)]
        return kept(found, ignores_of(note), self.used) if found else found

    def run_rule(self, active: Active, note: Note) -> list[Diagnostic]:
        rule = active.rule
        assert isinstance(rule, NoteRule)
        try:
            return [_checked(configured(diagnostic, active), note) for diagnostic in rule.check(note)]
        except (Exception, SystemExit) as error:  # a rule may be anybody's code
            if active.selected:
                self.fail(crash(active, error))
            return []

    def fail(self, message: str) -> None:
        self.failures[message] = RuleFailure(f"{self.path}: {message}")


def plan_of(note: Note, config: Config) -> tuple[Active, ...]:
    """The rules for a note; its type is asked only where it could matter."""
    return config.plan(note.path, note.type if config.depends_on_type(note.path) else None)


def configured(diagnostic: Diagnostic, active: Active) -> Diagnostic:
    """The diagnostic with the level and the fix that the config grants it. `fix: unsafe` takes the rule's unsafe fixes
    for safe ones, `safe` drops them, `off` drops all.
    """
    fix = diagnostic.fix
    if fix and (active.fix is FixMode.OFF or (active.fix is FixMode.SAFE and not fix.safe)):
        fix = None
    elif fix and active.fix is FixMode.UNSAFE:
        fix = replace(fix, safe=True)
    level = active.level or diagnostic.level
    if fix is diagnostic.fix and level is diagnostic.level:  # so it is with most
        return diagnostic
    return replace(diagnostic, level=level, fix=fix)


def crash(active: Active, error: BaseException) -> str:
    """What to say of a rule that crashed: the rule, its distribution, the error and where it was raised."""
    owner = active.distribution or "this process"
    return (
        f"rule `{active.rule.name}` of {owner} crashed: {_raised(error)}; this is a bug in the rule, please report it"
    )


def own_bug(error: Exception) -> str:
    """What to say where notelint itself failed."""
    return (
        f"notelint failed: {_raised(error)}; this is a bug in notelint, please report it; the note was left as it was"
    )


def _raised(error: BaseException) -> str:
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    where = f" ({trace.tb_frame.f_code.co_filename}:{trace.tb_lineno})" if trace else ""
    return f"{type(error).__name__}: {error}{where}"


def _checked(diagnostic: Diagnostic, note: Note) -> Diagnostic:
    """The diagnostic, if its fix can be applied to the note at all."""
    edits = edits_of([diagnostic])
    for edit in edits:
        if not 0 <= edit.start <= edit.end <= len(note.text):
            raise ValueError(f"a fix reaches beyond the note: {edit}")
        encode(edit.text)  # a lone surrogate could never be written
    for edit, following in pairwise(edits):
        if edit.clashes(following):
            raise ValueError(f"the edits of one fix clash: {edit}, {following}")
    return diagnostic


def _place_home(ways: Sequence[WayBack], place: Place) -> Place:
    for way in reversed(ways):
        place = way.place(place)
    return place


def _home(diagnostic: Diagnostic, ways: Sequence[WayBack]) -> Diagnostic:
    for way in reversed(ways):
        diagnostic = way.diagnostic(diagnostic)
    return diagnostic


def _rules(diagnostics: Iterable[Diagnostic]) -> str:
    return " and ".join(f"`{name}`" for name in sorted({diagnostic.rule for diagnostic in diagnostics}))


def breaks_frontmatter(before: str, after: str) -> bool:
    """Whether a block that could be read before cannot be read now."""
    old, new = parse_frontmatter(before), parse_frontmatter(after)
    if old is None or old.problems:
        return False
    return new is None or bool(new.problems)
