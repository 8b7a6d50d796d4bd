"""Rule `property-type`: values that are not of the kind that Obsidian's own settings declare."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar, Final, Literal, TypeAlias

from notelint import Data, Diagnostic, Field, Fix, Frontmatter, Level, Node, Note, NoteRule, Span, Stage

if TYPE_CHECKING:
    from ._schema.fixes import Fixes
    from ._schema.meant import Meant

Kind: TypeAlias = Literal["text", "multitext", "number", "checkbox", "date", "datetime", "tags", "aliases"]
_TEXTS: Final = {"type": ["array"], "items": {"type": ["string", "number"]}}
_KINDS: Final[Mapping[str, Mapping[str, object]]] = {
    "text": {"type": ["string", "number", "boolean"]},
    "multitext": _TEXTS,
    "tags": _TEXTS,
    "aliases": _TEXTS,
    "number": {"type": ["number"]},
    "checkbox": {"type": ["boolean"]},
    "date": {"type": ["string"], "format": "date-or-time"},
    "datetime": {"type": ["string"], "format": "date-or-time"},
}
_LISTS: Final = ("multitext", "tags", "aliases")
_LISTS_TO_OBSIDIAN: Final = ("tags", "aliases", "cssclasses")
"""The properties that Obsidian reads as lists, whatever else its settings declare."""
_BARE: Final = re.compile(r"(?<![\w\"'])\[\[")
_NAMES: Final = {
    "text": "text",
    "multitext": "a list",
    "tags": "a list",
    "aliases": "a list",
    "number": "a number",
    "checkbox": "true or false",
    "date": "a date such as 2025-10-07",
    "datetime": "a date with a time, such as 2025-10-07T14:30",
}


@dataclass(frozen=True, slots=True)
class PropertyType(NoteRule):
    """Holds values against the kinds of properties that Obsidian knows in this vault."""

    name: ClassVar[str] = "property-type"
    stage: ClassVar[Stage] = Stage.FRONTMATTER

    properties: dict[str, Kind] = field(default_factory=dict)

    def check(self, note: Note) -> Iterator[Diagnostic]:
        """The values that Obsidian shows as being of a wrong kind; what the note's type describes is left to it."""
        block, declared = note.frontmatter, {**note.types.properties, **self.properties}
        if block is None or block.root is None:
            return
        if declared:
            yield from self._declared(note, block, block.root, declared)
        if _BARE.search(note.text, *block.yaml):
            yield from self._links(note, block, declared)

    def _declared(
        self, note: Note, block: Frontmatter, root: Node, declared: Mapping[str, str]
    ) -> Iterator[Diagnostic]:
        from ._schema.fixes import Fixes

        fixes = Fixes(block)
        described = note.type.keys if note.type else {}
        for each in root.fields:
            key = str(each.key.data)
            kind = declared.get(key, "")
            if kind not in _LISTS and key.lower() in _LISTS_TO_OBSIDIAN:
                continue
            if kind in _KINDS and key not in described and each.value.data is not None:
                yield from self._value(note, fixes, each, kind)

    def _links(self, note: Note, block: Frontmatter, declared: Mapping[str, str]) -> Iterator[Diagnostic]:
        """Links without quotes, of which YAML makes what Obsidian has no kind for."""
        from ._bare_links import bare_links
        from ._schema.fixes import Fixes

        fixes = Fixes(block)
        for each in bare_links(note, block, declared):
            yield self._link(note, each.path, each.span, fixes.put(each.path, each.meant))

    def _value(self, note: Note, fixes: Fixes, field: Field, kind: str) -> Iterator[Diagnostic]:
        from ._schema.recast import linked
        from ._schema.short import in_short, shown
        from ._schema.unfilled import is_unfilled

        key, value = str(field.key.data), field.value.data
        if _fits(value, kind) or is_unfilled(value, fixes.block.text[slice(*field.value.span)]):
            return
        if kind in _LISTS and (links := _bare_links(fixes.block, field.value)):
            for index, item in links:
                meant = linked(note.text[slice(*item.span)], key, in_list=False)
                yield self._link(note, (key, index), item.span, fixes.put((key, index), meant))
            return
        meant = _meant(fixes.block, field, kind)
        fix = fixes.put((key,), meant)
        message = f"Obsidian knows `{shown(key)}` as {_NAMES[kind]}, it is {_found(value)}"
        other = f"write {_NAMES[kind]}, or give `{shown(key)}` another type in Obsidian"
        todo = f"write `{in_short(meant.data)}`" if meant else other
        is_aside = field.value.style == "block" or field.value.span.start == field.value.span.end
        span = field.key.span if is_aside else field.value.span
        yield self.report(note, span, message, level=Level.WARNING, fix=fix, help=todo)

    def _link(self, note: Note, path: Sequence[str | int], span: Span, fix: Fix | None) -> Diagnostic:
        from ._schema.short import shown
        from ._schema.words import subject

        message = f"{subject(path)} is a link without quotes, which YAML reads as a list"
        todo = f'put it in quotes: "{shown(note.text[slice(*span)])}"'
        return self.report(note, span, message, level=Level.WARNING, fix=fix, help=todo)


def _bare_links(block: Frontmatter, node: Node) -> list[tuple[int, Node]]:
    """The items of a list that are links without quotes, where nothing else is wrong with it."""
    from ._schema.recast import bare_link

    nested = [(index, item) for index, item in enumerate(node.items) if isinstance(item.data, list | dict)]
    are_links = all(bare_link(block.text[slice(*item.span)]) for _, item in nested)
    return nested if are_links else []


def _fits(value: Data, kind: str) -> bool:
    """Whether Obsidian shows a value as one of this kind."""
    from notelint import is_day, is_moment

    match kind:
        case "text":
            return not isinstance(value, list | dict)
        case "number":
            return isinstance(value, int | float) and not isinstance(value, bool)
        case "checkbox":
            return isinstance(value, bool)
        case "date" | "datetime":
            return isinstance(value, str) and (not value.strip() or is_day(value) or is_moment(value))
    return isinstance(value, list) and not any(isinstance(item, list | dict) for item in value)


def _found(value: Data) -> str:
    from ._schema.words import found

    is_nested = isinstance(value, list) and any(isinstance(item, list) for item in value)
    return "a list in a list" if is_nested else found(value)


def _meant(block: Frontmatter, field: Field, kind: str) -> Meant | None:
    """The value of the right kind that was meant."""
    from ._schema.days import in_iso
    from ._schema.recast import bare_link, linked, recast
    from ._schema.short import as_written

    key, value, source = str(field.key.data), field.value.data, block.text[slice(*field.value.span)]
    alone = block.text[slice(*field.value.items[0].span)] if len(field.value.items) == 1 else ""
    if kind in (*_LISTS, "text") and (link := bare_link(source) or bare_link(alone)):
        meant = linked(link, key, in_list=kind in _LISTS)
    elif kind in ("date", "datetime"):
        text = value if isinstance(value, str) else as_written(source) if isinstance(value, int | float) else ""
        meant = in_iso(text, "date-or-time")
    else:
        meant = recast(value, source, _KINDS[kind], key)
    return meant if meant and _fits(meant.data, kind) else None
