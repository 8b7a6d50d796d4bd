"""Rule `duplicate-across`: action items, decisions and facts that stand in two notes, perhaps in other words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, ClassVar

from notelint import DISTINCT_RECORDS, Diagnostic, Entry, Level, Note, Stage, Threshold, VaultRule, VaultView

from ._file_words import file_word

if TYPE_CHECKING:
    from ._duplicates.across.kept import Remembered
    from ._duplicates.across.partners import Partner
    from ._duplicates.across.told import Told
    from ._duplicates.settings import Settings

_ADVICE = "keep it in one of the notes and link to it from the other"

_SAYS = {1: ("may say the same as", Level.INFO), 2: ("says nearly the same as", Level.WARNING)}
"""How what is less than equal is told, by likeness."""


@dataclass(frozen=True, slots=True)
class DuplicateAcross(VaultRule):
    """Finds action items, decisions and facts that another note says already."""

    name: ClassVar[str] = "duplicate-across"
    stage: ClassVar[Stage] = Stage.CONTENT
    shares: ClassVar[str] = "duplicate-item"
    keeps: ClassVar[Threshold | None] = Threshold(0.62, 0.75, 6)
    mutual: ClassVar[bool] = True

    actions: tuple[str, ...] = ()
    decisions: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    kinds: dict[str, tuple[str, ...]] = field(default_factory=dict)
    done: tuple[str, ...] = ("x", "X")
    cancelled: tuple[str, ...] = ("-",)
    task_tag: str = ""
    possible: bool = True
    extracts: bool = False
    distinct: tuple[str, ...] = ()

    def keep(self, note: Note) -> Iterable[Entry]:
        """What a note says, and what is known of it."""
        if not note.outline.items:
            return ()
        from ._duplicates.across.kept import entries_of

        return entries_of(note, self.settings())

    def keeps_by(self) -> str:
        """All options but those that are asked about what was kept."""
        return repr(replace(self, possible=True, extracts=False, distinct=()))

    def check(self, vault: VaultView) -> Iterator[Diagnostic]:
        """Every item in focus that an earlier note in focus, or any note where nothing is told, says as well."""
        if not any(note.outline.items for path in sorted(vault.focus) if (note := vault.note(path))):
            return
        from ._duplicates.across.memory import all_partners
        from ._duplicates.across.partners import Finder, order
        from ._duplicates.across.records import expired
        from ._duplicates.across.told import Told

        search, settings = vault.index(), self.settings()
        finder, told = Finder(search, settings.distinct), Told(vault, search)
        if vault.focus >= search.notes():
            yield from map(self._expired, expired(search, settings))
            finder.know(all_partners(finder, search))
        for path in sorted(vault.focus):
            for item in finder.items(path):
                partners = [each for each in finder.partners(item) if self._is_told(item, each, told)]
                partners.sort(key=lambda each: (-each.likeness, order(each.item)))
                for at, each in enumerate(partners):
                    if order(each.item) < order(item) or not vault.tells(each.item.about.path):
                        yield self._finding(item, [each, *partners[:at], *partners[at + 1 :]])
                        break

    def _is_told(self, item: Remembered, partner: Partner, told: Told) -> bool:
        """Whether the user wants to hear of a pair, and nothing else tells of it."""
        from ._duplicates.across.about import is_digest
        from ._duplicates.across.partners import Likeness

        if partner.likeness == Likeness.POSSIBLE and not self.possible:
            return False
        notes = item.about, partner.item.about
        return (self.extracts or not is_digest(*notes)) and not told.together(*notes)

    def digests(self, note: Note) -> dict[int, str]:
        """For each line with an item that is compared the digest of what it says; two of them name a distinct pair."""
        from ._duplicates.across.kept import members_of
        from ._duplicates.distinct import digest

        _, members = members_of(note, self.settings())
        return {note.place(member.item.span).start.line: digest(member.said.wording) for _, member, _ in members}

    def settings(self) -> Settings:
        """The options as the comparison takes them."""
        from ._duplicates.settings import settings_of

        return settings_of(self)

    def _finding(self, item: Remembered, partners: list[Partner]) -> Diagnostic:
        from ._duplicates.difference import difference

        first, likeness = partners[0]
        where = f"the {item.kind} in {file_word(first.about.path)}, line {first.place.start.line}"
        related = tuple(each.item.place for each in partners)
        if likeness not in _SAYS:
            message, level = f"repeats {where}", Level.ERROR
        else:
            differs = difference(first.said, item.said)
            says, level = _SAYS[likeness]
            message = f"{says} {where}{differs}"
        return Diagnostic(self.name, item.place, message, level, None, related, _ADVICE)

    def _expired(self, record: tuple[str, str]) -> Diagnostic:
        message = f"the pair `{' '.join(record)}` has expired: one of its texts stands in no note any more"
        return self.report_file(
            DISTINCT_RECORDS, message, level=Level.INFO, help="`notelint distinct --prune` takes it out"
        )
