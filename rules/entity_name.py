"""Rule `entity-name`: one person, account or project spelled in several ways."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, ClassVar

from notelint import Diagnostic, Fix, Level, NoteOutline, Stage, VaultRule, VaultView

if TYPE_CHECKING:
    from ._entity_name.mentions import Mention
    from ._entity_name.pages import Page
    from ._entity_name.register import Register

_NOTES = ("note", "notes")


@dataclass(frozen=True, slots=True)
class EntityName(VaultRule):
    """Finds names in notes that are an alias, or probably a misspelling, of a name that the vault knows."""

    name: ClassVar[str] = "entity-name"
    stage: ClassVar[Stage] = Stage.CONTENT

    people: tuple[str, ...] = ("participants", "attendees", "people", "person")
    canonical: bool = False
    distinct: tuple[str, ...] = ()

    def check(self, vault: VaultView) -> Iterator[Diagnostic]:
        """Each name in focus that another name of the vault stands for."""
        from ._entity_name.survey import by_first_name, survey

        found, register = survey(vault, self.people, self.distinct)
        for note, names in found:
            unknown = [(mention,) for mention in names.certain if not register.is_known(mention)] + names.loose
            people = by_first_name(names.certain) if unknown else {}
            for readings in unknown:
                told = (self._told(note, mention, people, names.certain, register) for mention in readings)
                yield from islice(filter(None, told), 1)

    def _told(
        self,
        note: NoteOutline,
        mention: Mention,
        people: Mapping[str, list[str]],
        mentions: list[Mention],
        register: Register,
    ) -> Diagnostic | None:
        found = self._diagnostic(note, mention, people, register)
        return found or self._slip(note, mention, mentions, register)

    def _diagnostic(
        self, note: NoteOutline, mention: Mention, people: Mapping[str, list[str]], register: Register
    ) -> Diagnostic | None:
        from ._entity_name.survey import first_name

        if namesakes := people.get(first_name(mention)):
            return self._unclear(note, mention, namesakes) if len(namesakes) > 1 else None
        if page := register.alias_of(mention):
            return self._alias(note, mention, page)
        likely = None if register.is_alias(mention) else register.likely(mention)
        if likely is None:
            return None
        why = f"the name of `{likely.page}`" if likely.page else f"named in {likely.notes} {_NOTES[likely.notes > 1]}"
        message = f"`{mention.name}` is probably `{likely.name}`, {why}"
        advice = f"write `{likely.name}`, or add the other name to the aliases of the page"
        return Diagnostic(self.name, note.place(mention.span), message, Level.INFO, help=advice)

    def _alias(self, note: NoteOutline, mention: Mention, page: Page) -> Diagnostic:
        from ._entity_name.writing import edits

        made = edits(note, mention, page) if page.has_alias(mention.name) else None
        fix = Fix(made, f"write `{page.name}`", safe=self.canonical) if made else None
        message = f"`{mention.name}` is an alias of `{page.name}`"
        advice = "" if fix and fix.safe else f"write `{page.name}`"
        return Diagnostic(self.name, note.place(mention.span), message, Level.WARNING, fix, help=advice)

    def _slip(
        self, note: NoteOutline, mention: Mention, mentions: list[Mention], register: Register
    ) -> Diagnostic | None:
        from ._entity_name.survey import slip_beside

        name = slip_beside(mention, mentions, register)
        if name is None:
            return None
        message = f"`{mention.name}` is probably `{name}`, who stands in this note too"
        advice = f"write `{name}`, or name both among `distinct` of the rule"
        return Diagnostic(self.name, note.place(mention.span), message, Level.INFO, help=advice)

    def _unclear(self, note: NoteOutline, mention: Mention, namesakes: list[str]) -> Diagnostic:
        who = " or ".join(f"`{name}`" for name in namesakes[:3])
        message = f"`{mention.name}` may be {who}, who both take part"
        return Diagnostic(self.name, note.place(mention.span), message, Level.INFO, help="write the whole name")
