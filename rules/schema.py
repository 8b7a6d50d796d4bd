"""Rule `schema`: frontmatter that does not fit the type of its note."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar, Literal

from notelint import Diagnostic, Edit, Field, Fix, Frontmatter, Level, Note, NoteRule, Span, Stage

if TYPE_CHECKING:
    from ._schema.misfits import Misfit


@dataclass(frozen=True, slots=True)
class Schema(NoteRule):
    """Holds the frontmatter of a note against the JSON Schema that its `type` names."""

    name: ClassVar[str] = "schema"
    stage: ClassVar[Stage] = Stage.FRONTMATTER

    types: dict[str, object] = field(default_factory=dict)
    unknown_keys: Literal["near", "all", "off"] = "near"

    def __post_init__(self) -> None:
        """Raises `ValueError` for a type of the config that is not a valid schema."""
        if self.types:
            from ._schema.types import check_types

            check_types(self.types)

    def check(self, note: Note) -> Iterator[Diagnostic]:
        """Everything in the frontmatter that does not fit, at the key or value."""
        block = note.frontmatter
        named = block.field("type") if block else None
        if block is None or named is None:
            return
        from ._schema.misfits import misfits
        from ._schema.types import note_type

        name = named.value.data
        if not isinstance(name, str):
            yield from self._nameless(note, named)
        elif (kind := note_type(name, self.types)) is None:
            yield from self._unknown_type(note, block, named, name)
        else:
            for misfit in dict.fromkeys(misfits(kind, block, self.unknown_keys)):
                span, fix = _span(block, misfit, named), _fix(block, misfit)
                yield self.report(note, span, misfit.message, fix=fix, help=misfit.help)

    def _nameless(self, note: Note, named: Field) -> Iterator[Diagnostic]:
        """A `type` that is not text. A list is left alone, as other vaults have it, unless it holds a known type."""
        from ._schema.words import found

        value = named.value.data
        if value is None or (isinstance(value, list) and self._names().isdisjoint(map(str, value))):
            return
        yield self.report(note, _at(named), f"`type` must be text, it is {found(value)}", help="name one type")

    def _unknown_type(self, note: Note, block: Frontmatter, named: Field, name: str) -> Iterator[Diagnostic]:
        from ._schema.near import near_type
        from ._schema.words import shown

        near = near_type(name, self._names())
        if near is None:
            return
        fix = _made(block.set(("type",), near), f"write `type: {near}`", safe=False)
        message = f"unknown type `{shown(name)}`, did you mean `{near}`?"
        yield self.report(
            note, named.value.span, message, level=Level.WARNING, fix=fix, help="" if fix else f"write `{near}`"
        )

    def _names(self) -> frozenset[str]:
        from ._schema.types import built_in

        return built_in() | self.types.keys()


def _span(block: Frontmatter, misfit: Misfit, named: Field) -> Span:
    """Where a misfit stands; the field that names the type, where it is about the frontmatter as a whole."""
    spot = block.find(misfit.path) if misfit.path else None
    if spot is None:
        return Span(named.key.span.start, max(named.key.span.end, named.value.span.end))
    if isinstance(spot, Field):
        return spot.key.span if misfit.at_key else _at(spot)
    return spot.span


def _at(spot: Field) -> Span:
    """The value of a field; its key, where the value stands on lines of its own or is empty."""
    is_aside = spot.value.style == "block" or spot.value.span.start == spot.value.span.end
    return spot.key.span if is_aside else spot.value.span


def _fix(block: Frontmatter, misfit: Misfit) -> Fix | None:
    if misfit.meant is None:
        return None
    from ._schema.words import shown

    title = f"write `{shown(misfit.meant)}`"
    if not misfit.at_key:
        return _made(block.set(misfit.path, misfit.meant), title, safe=True)
    if len(misfit.path) > 1:
        return None
    return _made(block.rename(str(misfit.path[0]), misfit.meant), title, safe=False)


def _made(edits: tuple[Edit, ...] | None, title: str, *, safe: bool) -> Fix | None:
    return Fix(edits, title, safe) if edits else None
