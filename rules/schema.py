"""Rule `schema`: frontmatter that does not fit the type of its note."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final, Literal

from notelint import Data, Diagnostic, Field, Frontmatter, Level, Node, Note, NoteRule, NoteType, Span, Stage

if TYPE_CHECKING:
    from ._schema.misfits import Misfit

_OUTDATED: Final = ("replaced-by", "deprecated")
"""The keywords of keys that a type has given up."""
_LIKE_TYPE: Final = re.compile(r"[type]{3,5}:?", re.I)
"""Keys that may be `type` misspelt."""


@dataclass(frozen=True, slots=True)
class Schema(NoteRule):
    """Holds the frontmatter of a note against its type."""

    name: ClassVar[str] = "schema"
    stage: ClassVar[Stage] = Stage.FRONTMATTER

    unknown_keys: Literal["near", "all", "off"] = "near"

    def check(self, note: Note) -> Iterator[Diagnostic]:
        """Everything in the frontmatter that does not fit, at the key or value."""
        block, kind = note.frontmatter, note.type
        if block is None or (block.root is None and block.problems):
            if block is None and kind is not None:
                yield from self._bare(note, kind)
            return
        named = block.field("type")
        if kind is not None:
            if self._certainly_fits(kind, block.data):
                return
            from ._schema.misfits import Fitting

            for misfit in Fitting(note, kind, block).misfits(self.unknown_keys):
                spot = block.find(misfit.path) if misfit.path else None
                yield self.report(
                    note,
                    _span(block, misfit, spot, named),
                    misfit.message,
                    level=misfit.level,
                    fix=misfit.fix,
                    help=misfit.help,
                    key=misfit.key,
                    whole=spot is None,
                )
        elif named is not None:
            yield from self._untyped(note, block, named)
        elif self.unknown_keys != "off" and any(map(_LIKE_TYPE.fullmatch, block.data)):
            yield from self._misspelt_type(note, block)

    def _certainly_fits(self, kind: NoteType, data: Mapping[str, Data]) -> bool:
        """Whether there is nothing to say, seen without the validator; so it is with most notes."""
        if self.unknown_keys == "all" or any(isinstance(value, str) and not value.strip() for value in data.values()):
            return False
        described, used = kind.keys, [key for key in data if key != "type"]
        if any(key in described and not described[key].keys().isdisjoint(_OUTDATED) for key in used):
            return False
        if not kind.certainly_fits(data):
            return False
        if any(isinstance(value, list) for value in data.values()):
            from ._schema.items import may_be_odd

            if may_be_odd(data):
                return False
        others = [key for key in used if key not in described] if self.unknown_keys == "near" else []
        if not others:
            return True
        from ._schema.near import near_key
        from ._schema.slips import slips_of

        names = ("type", *(name for name in described if "replaced-by" not in described[name]))
        return not any(near_key(key, names) or slips_of(key, names) for key in others)

    def _bare(self, note: Note, kind: NoteType) -> Iterator[Diagnostic]:
        """A note without frontmatter, where its type has keys that it must have."""
        from ._schema.short import shown

        if missing := {str(error.kind.value): error for error in kind.errors({}) if error.kind.name == "required"}:
            keys = ", ".join(f"`{shown(key)}`" for key in missing)
            message = f"the frontmatter is missing, a note of type `{shown(kind.name)}` must have {keys}"
            start = int(note.text.startswith("\ufeff"))
            advice = "begin the note with `---`, the keys, and `---`"
            yield self.report(note, Span(start, start), message, help=advice, key="no frontmatter", whole=True)

    def _untyped(self, note: Note, block: Frontmatter, named: Field) -> Iterator[Diagnostic]:
        """A `type` that names no known one. A list is left alone, as other vaults have it, unless it holds a type."""
        value = named.value.data
        if isinstance(value, str):
            yield from self._unknown_type(note, block, named, value)
        elif value is not None and not (
            isinstance(value, list) and note.types.values.keys().isdisjoint(map(str, value))
        ):
            from ._schema.fixes import Fixes
            from ._schema.recast import recast
            from ._schema.words import found

            meant = recast(value, "", {"type": "string"}, "type")
            fix = Fixes(block).put(("type",), meant._replace(safe=False) if meant else None)
            message = f"`type` must be text, it is {found(value)}"
            yield self.report(note, _at(named), message, fix=fix, help="name one type")

    def _misspelt_type(self, note: Note, block: Frontmatter) -> Iterator[Diagnostic]:
        """The key `type` misspelt, in a note that is of no type without it."""
        from ._schema.witnesses import misspelt_type

        key = misspelt_type(note)
        field = block.field(key) if key else None
        if key and field:
            from ._schema.fixes import Fixes
            from ._schema.short import shown

            message = f"unknown key `{shown(key)}`, did you mean `type`?"
            fix = Fixes(block).renamed((key,), "type", safe=False)
            advice = "rename it to `type`"
            yield self.report(
                note, field.key.span, message, level=Level.WARNING, fix=fix, help=advice, key="unknown type"
            )

    def _unknown_type(self, note: Note, block: Frontmatter, named: Field, name: str) -> Iterator[Diagnostic]:
        from ._schema.fixes import Fixes
        from ._schema.meant import Meant
        from ._schema.near import near_type
        from ._schema.short import shown
        from ._schema.witnesses import related_type

        word = near_type(name, note.types.values) or related_type(name, note)
        near = note.types.values[word] if word is not None else name
        if near == name:
            return
        same = {value for value in note.types.values.values() if value.casefold() == name.strip().casefold()}
        fix = Fixes(block).put(("type",), Meant(near, same == {near}))
        message = f"unknown type `{shown(name)}`, did you mean `{near}`?"
        if name.strip() == near:
            message = f"unknown type: `{near}` with blanks around it"
        advice = f"write `{near}`"
        yield self.report(
            note, named.value.span, message, level=Level.WARNING, fix=fix, help=advice, key="unknown type"
        )


def _span(block: Frontmatter, misfit: Misfit, spot: Field | Node | None, named: Field | None) -> Span:
    """Where a misfit stands; of the frontmatter as a whole, the field that names the type, or the opening line."""
    if spot is None and named is None:
        return Span(block.span.start, block.span.start + 3)
    if spot is None and named is not None:
        return Span(named.key.span.start, max(named.key.span.end, named.value.span.end))
    if isinstance(spot, Field):
        return spot.key.span if misfit.at_key else _at(spot)
    return spot.span if spot else block.span


def _at(spot: Field) -> Span:
    """The value of a field; its key, where the value stands on lines of its own or is empty."""
    is_aside = spot.value.style == "block" or spot.value.span.start == spot.value.span.end
    return spot.key.span if is_aside else spot.value.span
