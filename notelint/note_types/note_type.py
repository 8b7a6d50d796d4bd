"""One note type with all that it extends."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from notelint.frontmatter import Data
from notelint.globs import Glob
from notelint.note_types import keywords, templates
from notelint.note_types.keywords import Match, Sections
from notelint.note_types.plain_check import certainly_fits

if TYPE_CHECKING:
    from jsonschema_rs import Draft202012Validator, ValidationError


class NoteType:
    """A type: a JSON Schema (2020-12) for the frontmatter, and notelint's own keywords.

    `schema` is the type over all that it extends, `names` its own name and theirs; `origin` says where it is described,
    `others` holds the types that it refers to, of all that are `known` here.
    """

    def __init__(
        self,
        names: tuple[str, ...],
        schema: Mapping[str, Data],
        origin: str,
        others: Mapping[str, Mapping[str, Data]],
        known: Collection[str] = (),
    ) -> None:
        self.name = names[0]
        self.names = names
        self.schema = schema
        self.origin = origin
        self._others = others
        self._known = known

    @cached_property
    def keys(self) -> Mapping[str, Mapping[str, Data]]:
        """The schemas of the keys that the type names."""
        given = self.schema.get("properties")
        return {key: each for key, each in given.items() if isinstance(each, dict)} if isinstance(given, dict) else {}

    @cached_property
    def match(self) -> Match:
        """Which notes are of this type."""
        return keywords.match_of(self.name, self.schema)

    @cached_property
    def sections(self) -> Sections | None:
        """The sections that its notes have, or None."""
        return keywords.sections_of(self.name, self.schema)

    @cached_property
    def entity(self) -> str:
        """The key that names what a note is about; empty where there is none."""
        return keywords.text_of(self.name, self.schema, "entity")

    @cached_property
    def tags(self) -> tuple[str, ...]:
        """Templates of the tags that its notes have."""
        return keywords.templates_of(self.name, self.schema, "tags")

    def tags_spelt_otherwise(self, template: str, data: Mapping[str, Data]) -> tuple[str, ...]:
        """What a template of a tag makes of the same names in plain letters, in each way that is usual."""
        return templates.spelt_otherwise(template, data)

    @cached_property
    def places(self) -> tuple[Glob, ...]:
        """Where its notes lie; empty: anywhere."""
        return keywords.globs_of(self.name, self.schema)

    @cached_property
    def filename(self) -> str:
        """The template of the names of its files, without `.md`; empty where there is none."""
        return "".join(keywords.templates_of(self.name, self.schema, "filename")[:1])

    @cached_property
    def order(self) -> tuple[str, ...]:
        """The order of keys; without the keyword, that of `properties`."""
        return keywords.order_of(self.name, self.schema) or tuple(self.keys)

    @cached_property
    def unique(self) -> tuple[tuple[str, ...], ...]:
        """Keys, alone or together, whose values no two notes share."""
        return keywords.unique_of(self.name, self.schema)

    @cached_property
    def validator(self) -> Draft202012Validator:
        """The schema, compiled. Raises `TypeProblem`."""
        from notelint.note_types.validation import validator

        return validator(self.name, self.schema, self._others, self._known)

    def errors(self, data: Mapping[str, Data]) -> list[ValidationError]:
        """Where data do not fit. An empty value counts as not given, unless its key allows `null`; an empty list where
        the type asks for its key and says nothing of how few items there may be.
        """
        given = self._given(data)
        if given.keys() <= self.keys.keys() and certainly_fits(self._plain, given):
            return []
        from notelint.note_types.validation import errors

        return errors(self.validator, given)

    def certainly_fits(self, data: Mapping[str, Data]) -> bool:
        """Whether the keys that the type names fit, other keys aside; False also where only `errors` can tell."""
        return certainly_fits(self._plain, self._given(data))

    @cached_property
    def _plain(self) -> dict[str, Data]:
        return dict(self.schema)

    def _given(self, data: Mapping[str, Data]) -> dict[str, Data]:
        return {key: value for key, value in data.items() if not self._is_empty(key, value)}

    def forbids_unknown(self, error: ValidationError) -> bool:
        """Whether the type itself asked for an error about unknown keys, or notelint, which wants to know them."""
        from notelint.note_types.validation import ASKED

        return error.schema_path != [ASKED] or ASKED in self.schema

    def _is_empty(self, key: str, value: Data) -> bool:
        if value is None:
            return not _allows_null(self.keys[key]) if key in self.keys else key in self.asked - self._nullable
        return isinstance(value, list) and not any(map(_says, value)) and key in self.asked - self._lists_of_none

    @cached_property
    def asked(self) -> frozenset[str]:
        """The keys that the type asks for, or for whose sake it asks for others."""
        return frozenset(key for part in self._parts for key in keywords.keys_required(part))

    @cached_property
    def _nullable(self) -> frozenset[str]:
        return frozenset(key for key, schema in self._described if _allows_null(schema))

    @cached_property
    def _lists_of_none(self) -> frozenset[str]:
        """The keys of which the type says how few items they may have, or that they have none by default."""
        return frozenset(key for key, each in self._described if "minItems" in each or each.get("default") == [])

    @property
    def _described(self) -> Iterator[tuple[str, Mapping[str, Data]]]:
        """The schemas of keys, wherever in the type they stand."""
        for part in self._parts:
            keys = part.get("properties")
            if isinstance(keys, dict):
                yield from ((key, schema) for key, schema in keys.items() if isinstance(schema, dict))

    @cached_property
    def _parts(self) -> tuple[Mapping[str, Data], ...]:
        from notelint.note_types.in_place import holding

        return tuple(holding(self.name, self._types))

    @cached_property
    def _types(self) -> Mapping[str, Mapping[str, Data]]:
        """The schemas of the type and of all to which it refers."""
        return {**self._others, self.name: self.schema}

    def check(self) -> None:
        """Raises `TypeProblem` at the first thing that cannot be taken."""
        from notelint.note_types.contradictions import check_contradictions
        from notelint.note_types.in_place import circle_problem
        from notelint.note_types.inheritance import check_keywords

        check_keywords(self.name, self.schema)
        _ = self.match, self.sections, self.entity, self.tags, self.places, self.filename, self.order, self.unique
        _ = self.validator
        if circle := circle_problem(self.name, self._types):
            raise circle
        check_contradictions(self.name, self._types)


def _says(item: Data) -> bool:
    """Whether an item of a list is more than blanks."""
    return item is not None and not (isinstance(item, str) and not item.strip())


def _allows_null(schema: Mapping[str, Data]) -> bool:
    kinds = schema.get("type")
    return "null" in (kinds if isinstance(kinds, list) else [kinds])
