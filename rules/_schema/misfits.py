"""What in a note's frontmatter does not fit its type, each at its path, in words, with the fix where there is one."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from functools import reduce
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias, cast

from notelint import MEANING, Data, Field, Fix, Frontmatter, Level, Note, NoteType, without_link

from .._agreement.names import name_forms
from .._syntax_comments import commented
from .days import in_iso
from .fixes import Fixes, replaced
from .items import odd_items
from .meant import Meant
from .missing import known_value
from .near import folded, is_meant, near_key, near_missing
from .recast import bare_link, linked, recast
from .short import as_written, in_short, plain, shown
from .slips import stands_misspelt
from .unfilled import is_unfilled
from .witnesses import meant_by_the_note, meant_by_value
from .words import advice, limit_of, listed, near_option, part, predicate, subject

if TYPE_CHECKING:
    from jsonschema_rs import ValidationError

Path: TypeAlias = tuple[str | int, ...]
_CLOSING: Final = ("additionalProperties", "unevaluatedProperties")
"""The keywords that tell of unknown keys."""
_ELSEWHERE: Final = (*_CLOSING, "required")
_WITH_PAGES: Final = ("date-or-time", "date-or-period")
"""The formats of a date that may be a link to the note of that day."""
_LONG: Final = 50
"""More items than a list has that is looked at as a whole for each of its items."""
_FIRMS: Final = ("account", "partner", "company", "customer", "client", "organization", "organisation", "employer")
"""The keys of firms that a note names."""
_OF_LETTERS: Final = ("pattern", "minLength")
"""The keywords by which a type refuses an empty text on purpose."""


class Misfit(NamedTuple):
    """One place that does not fit. `path` leads to the value, or, where `at_key`, to the key; an empty path is the
    frontmatter as a whole. `key` says what is wrong, without the words of the type.
    """

    path: Path
    at_key: bool
    message: str
    help: str
    fix: Fix | None = None
    level: Level = Level.ERROR
    key: str = ""


class Fitting:
    """The frontmatter of one note beside its type."""

    def __init__(self, note: Note, kind: NoteType, block: Frontmatter) -> None:
        self.note = note
        self.kind = kind
        self.block = block
        self.fixes = Fixes(block)
        self.data = block.data
        self.errors = kind.errors(self.data)
        self.claimed: set[Path] = set()  # keys that another key stands for

    def misfits(self, unknown_keys: str) -> Iterator[Misfit]:
        """All misfits. A missing key is left out where another one seems to stand for it."""
        yield from self._outdated()
        yield from self._unknown(unknown_keys)
        yield from self._misspelt() if unknown_keys != "off" else ()
        missing = {(*error.instance_path, error.kind.value): error for error in self._required()}
        for path, error in missing.items():
            if path not in self.claimed:
                told = self._missing(error)
                yield told._replace(key=_key("empty" if told.path == path else "missing", path))
        yield from self._of_items(missing)
        for error in self._of_values():
            path = tuple(error.instance_path)
            if error.kind.name == "uniqueItems":
                yield from self._repeated(error)
            elif path not in missing:
                yield self._wrong(error)

    def _of_items(self, missing: Container[Path]) -> Iterator[Misfit]:
        """Items of lists that are empty, or hold several."""
        for item in odd_items(self.kind, self.data):
            path: Path = (item.key, item.place)
            if item.meant is not None:
                todo = f"write each as an item: {in_short(item.meant.data)}"
                fix = self.fixes.put(path[:1], self._of_people(path, item.meant))
                told = f"{subject(path)} holds several items"
                yield Misfit(path, False, told, todo, fix, key=_key("joined", path))
            elif path[:1] not in missing:
                fix = self.fixes.removed(path, safe=True)
                yield Misfit(
                    path, False, f"{subject(path)} is empty", "remove it", fix, Level.WARNING, _key("hollow", path)
                )

    def _of_values(self) -> Iterator[ValidationError]:
        """The errors about values: of one of a wrong kind only that it is, of an empty text none that asks for more,
        of a placeholder of a template none at all.
        """
        mistyped = {tuple(error.instance_path) for error in self.errors if error.kind.name == "type"}
        for error in self.errors:
            kind, value = error.kind.name, error.instance
            if kind in _ELSEWHERE or (kind != "type" and tuple(error.instance_path) in mistyped):
                continue
            if error.instance_path[:1] == ["tags"] and isinstance(value, int | float) and not isinstance(value, bool):
                continue  # no tag in quotes either, as rule `tag` says
            is_other = isinstance(value, str) and (
                (kind not in _OF_LETTERS and not value.strip()) or self._is_day_page(error, value)
            )
            if not is_other and not is_unfilled(value, self._source(error.instance_path)):
                yield error

    def _is_day_page(self, error: ValidationError, value: str) -> bool:
        """Whether a value leads to the note of a day, whatever form the names of these have: `[[Mon 2025-10-06]]`."""
        wanted = part(self.kind.schema, error.schema_path[:-1]).get("format") if error.kind.name == "format" else None
        name = without_link(value)
        return wanted in _WITH_PAGES and name != value and in_iso(name, "date") is not None

    def _outdated(self) -> Iterator[Misfit]:
        """Keys that the type has given up."""
        for key, here in self.kind.keys.items():
            new = here.get("replaced-by")
            if key in self.data and isinstance(new, str):
                yield self._replaced(key, new)._replace(key=f"replaced {key}")
            elif key in self.data and here.get("deprecated") is True:
                yield self._deprecated(key, here)

    def _replaced(self, key: str, new: str) -> Misfit:
        message = f"`{shown(key)}` is replaced by `{shown(new)}`"
        if new not in self.data:
            fix = None if (new,) in self.claimed else self.fixes.renamed((key,), new, safe=True)
            self.claimed |= {(new,)}
            return Misfit((key,), True, message, f"rename it to `{shown(new)}`", fix, Level.WARNING)
        same = _is_empty(self.data[key]) or repr(self.data[key]) == repr(self.data[new])
        if not same and _is_empty(self.data[new]):
            fix = None if (new,) in self.claimed else self.fixes.filled(new, key, safe=True)
            self.claimed |= {(new,)}
            todo = f"rename it to `{shown(new)}`, in the place of the empty one"
            return Misfit((key,), True, f"{message}, which stands here empty", todo, fix, Level.WARNING)
        fix = self.fixes.removed((key,), safe=True) if same else None
        which = "remove it" if same else f"keep one value, under `{shown(new)}`"
        return Misfit((key,), True, f"{message}, which stands here too", which, fix, Level.WARNING)

    def _deprecated(self, key: str, here: object) -> Misfit:
        described = here.get("description") if isinstance(here, dict) else None
        what = f"remove it ({described})" if isinstance(described, str) else "remove it"
        return Misfit((key,), True, f"`{shown(key)}` is no longer used", what, None, Level.WARNING)

    def _unknown(self, which: str) -> Iterator[Misfit]:
        """Keys that the type does not name; each known key is the meaning of one of them at most."""
        seen = set(self.claimed)
        required = {(*error.instance_path, error.kind.value) for error in self._required()}
        for error in self.errors:
            if error.kind.name not in _CLOSING:
                continue
            where = tuple(error.instance_path)
            known = part(self.kind.schema, [*error.schema_path[:-1], "properties"])
            names = (*("type",) * (not where), *(name for name in known if "replaced-by" not in part(known, [name])))
            every = which == "all" or self.kind.forbids_unknown(error)
            for key in error.kind.value:
                near = near_key(key, names, is_open=not every) if every or which == "near" else None
                if near is None and which != "off":
                    near = near_missing(key, (str(path[-1]) for path in required if path[:-1] == where))
                if near is None and which != "off" and not where:
                    absent = tuple(name for name in names if name not in self.data)
                    near = meant_by_value(key, self.data[key], absent, self.kind) or meant_by_the_note(
                        key, self.data[key], (str(path[0]) for path in required if not path[1:]), self.note, self.kind
                    )
                if near in part(self.data, where) or (*where, near) in seen or (not every and is_meant(key, self.note)):
                    near = None
                if near == "type" and not where and not self._is_still({**self.data, near: self.data[key]}):
                    near = None  # a key of its own
                if (near or every) and (*where, key) not in (("type",), *seen):
                    seen |= {(*where, key), (*where, near or key)}
                    self.claimed |= {(*where, near)} if near else set()
                    level = Level.ERROR if every or (*where, near) in required else Level.WARNING
                    yield self._unknown_key((*where, key), near, level)

    def _misspelt(self) -> Iterator[Misfit]:
        """Inner keys that stand for a missing one, where the type leaves others open."""
        for error in self._required():
            where, key = tuple(error.instance_path), error.kind.value
            given, known = part(self.data, where), part(self.kind.schema, [*error.schema_path[:-1], "properties"])
            found = [name for name in given if name not in known and near_key(name, (key,))] if where else []
            if len(found) == 1 and not {(*where, key), (*where, found[0])} & self.claimed:
                self.claimed |= {(*where, key), (*where, found[0])}
                yield self._unknown_key((*where, found[0]), key, Level.ERROR)

    def _unknown_key(self, path: Path, near: str | None, level: Level) -> Misfit:
        name, key = f"unknown key {subject(path)}", _key("unknown", path)
        if near is None:
            return Misfit(path, True, name, "remove it, or add it to the type", level=level, key=key)
        fix, meant = self.fixes.renamed(path, near, safe=False), f"`{shown(near)}`"
        return Misfit(path, True, f"{name}, did you mean {meant}?", f"rename it to {meant}", fix, level, key)

    def _required(self) -> list[ValidationError]:
        """The errors about missing keys; text without a letter in it is no value either."""
        given = {key: value for key, value in self.data.items() if not isinstance(value, str) or value.strip()}
        errors = self.errors if len(given) == len(self.data) else self.kind.errors(given)
        return [error for error in errors if error.kind.name == "required"]

    def _missing(self, error: ValidationError) -> Misfit:
        """A required key that is not there, or that is there without a value."""
        key = error.kind.value
        path = (*error.instance_path, key)
        described = part(self.kind.schema, [*error.schema_path[:-1], "properties", key]).get("description")
        what = f" ({described})" if isinstance(described, str) else ""
        wanted = f"a note of type `{shown(self.kind.name)}`{self._trigger(error)} must have it"
        fix, todo = None, f"add `{shown(key)}:`{what}"
        if len(path) == 1:
            meant = self._fitting(path, known_value(self.note, self.kind, key))
            if meant and stands_misspelt(self.note, self.kind, key, meant.data):
                meant = meant._replace(safe=False)
            fix = self.fixes.added(key, meant, self.kind.order)
            todo = f"add `{shown(key)}: {in_short(meant.data)}`" if meant else todo
        spot = self.block.find(path)
        is_empty = isinstance(spot, Field) and spot.value.span.start == spot.value.span.end
        if isinstance(spot, Field) and is_empty and (lost := commented(self.block, spot.value.span)):
            fits = self._fitting(path, Meant(self.block.text[slice(*lost.span)], False))
            todo = f"{lost.message}; {lost.help}"
            return Misfit(path, True, f"{subject(path)} is empty, {wanted}", todo, lost.fix if fits else None)
        if spot is not None:
            todo = "fill in a value" + what if fix is None else todo
            return Misfit(path, True, f"{subject(path)} is empty, {wanted}", todo, fix)
        return Misfit(path[:-1], True, f"{subject(path)} is missing, {wanted}", todo, fix)

    def _trigger(self, error: ValidationError) -> str:
        """The key that makes the missing one required, if it is not always so."""
        *path, keyword = error.schema_path
        given = part(self.data, error.instance_path)
        keys: list[object] = []
        if keyword == "dependentRequired":
            needs = part(self.kind.schema, error.schema_path)
            keys = [key for key in needs if error.kind.value in listed(needs[key])]
        elif path[-1:] == ["then"]:
            keys = listed(part(self.kind.schema, [*path[:-1], "if"]).get("required"))
        return next((f" with `{shown(str(key))}`" for key in keys if given.get(str(key)) is not None), "")

    def _repeated(self, error: ValidationError) -> Iterator[Misfit]:
        """The items of a list that stand in it before; `1.10` and `1.1` are one where numbers alone are meant."""
        path = tuple(error.instance_path)
        spot = self.block.find(path)
        node = spot.value if isinstance(spot, Field) else spot
        items, first = node.items if node else (), dict[str, int]()
        for index, item in enumerate(items):
            same = first.setdefault(repr(item.data), index)
            if same < index:
                here = (*path, index)
                is_plain = not isinstance(item.data, list | dict)
                fix = self.fixes.removed(here, safe=True) if is_plain else None
                yield Misfit(here, False, f"{subject(here)} repeats item {same + 1}", "remove it", fix)
        kinds = listed(part(self.kind.schema, [*error.schema_path[:-1], "items"]).get("type"))
        is_counted = bool(kinds) and {"integer", "number"}.issuperset(map(str, kinds))
        if len(first) == len(items) and (is_counted or any(isinstance(item.data, list | dict) for item in items)):
            yield Misfit(path, False, f"{subject(path)} holds an item twice", "remove one of them")

    def _wrong(self, error: ValidationError) -> Misfit:
        path = tuple(error.instance_path)
        for place in (path, path[:-1]):
            link = bare_link(self._source(place)) if place else ""
            if link and (told := self._bare_link(place, link)):
                return told
        source = self._source(path)
        meant = self._meant(error, path, source)
        if meant and bare_link(self._source(path[:-1])):
            meant = meant._replace(safe=False)  # the link itself may be meant
        fix = self.fixes.put(path, meant)
        message = f"{subject(path)} {predicate(error, self.kind.schema, self._value(error))}"
        if meant and isinstance(meant.data, list):
            todo = f"write it as a list: {in_short(meant.data)}"
        else:
            todo = advice(error, self.kind.schema, source) or (fix.title if fix else "")
        return Misfit(path, False, message, todo, fix, key=_key(error.kind.name, path))

    def _bare_link(self, path: Path, link: str) -> Misfit | None:
        """A link without quotes; None where the type takes none in quotes either."""
        ways = [linked(link, str(path[0]), in_list=in_list) for in_list in (False, True)]
        meant = next(filter(None, (self._fitting(path, way) for way in ways)), None)
        if any(ways) and meant is None and self.fixes.are_open:
            return None
        fix = self.fixes.put(path, meant)
        message = f"{subject(path)} is a link without quotes, which YAML reads as a list"
        is_other = meant is not None and meant.data not in (link, [link])
        todo = f"write `{in_short(meant.data)}`" if meant and is_other else f'put it in quotes: "{shown(link)}"'
        return Misfit(path, False, message, todo, fix)

    def _meant(self, error: ValidationError, path: Path, source: str) -> Meant | None:
        """The value that was meant by a wrong one, if it fits the type and nothing else can be written instead."""
        value = self._value(error)
        if error.kind.name in ("anyOf", "oneOf"):
            meant = self._alternative(error, path, source)
        elif error.kind.name == "type" and isinstance(value, list) and len(value) == 1 and isinstance(value[0], list):
            meant = linked(bare_link(self._source((*path, 0))), str(path[0]) if path else "", in_list=False)
        else:
            meant = self._meaning(error, value, source)
        return self._fitting(path, meant) or self._fitting(path, self._one_item(error, value, meant))

    def _one_item(self, error: ValidationError, value: Data, parted: Meant | None) -> Meant | None:
        """A list of one, whose text was parted where no part fits: `Oct 6, 2025`."""
        is_parted = parted is not None and isinstance(parted.data, list) and len(parted.data) > 1
        is_line = isinstance(value, str) and not re.search(r"[\r\n]", value)
        if error.kind.name != "type" or not is_parted or not is_line:
            return None
        is_day = part(self.kind.schema, [*error.schema_path[:-1], "items"]).get("format") in MEANING
        return Meant([str(value).strip()], is_day)

    def _meaning(self, error: ValidationError, value: Data, source: str) -> Meant | None:
        """The value that a wrong one means, seen by itself."""
        here, key = part(self.kind.schema, error.schema_path[:-1]), str([*error.instance_path, ""][0])
        dated, meant = here.get("format"), None
        if error.kind.name in ("enum", "const"):
            meant = _option(error, value, limit_of(error, self.kind.schema))
        elif error.kind.name == "uniqueItems" and isinstance(value, list):
            meant = Meant([*{repr(item): item for item in value}.values()], True)
        elif isinstance(dated, str) and (not isinstance(value, list | dict | bool) or bare_link(source)):
            meant = in_iso(value if isinstance(value, str) else as_written(source), dated)
        elif error.kind.name == "type":
            allowed = {"type": listed(error.kind.value), **here}  # `here` is empty behind a `$ref` to another type
            meant = self._of_people(error.instance_path, recast(value, source, allowed, key))
        if meant is None and isinstance(value, str) and value != value.strip():
            return Meant(value.strip(), True)
        return meant

    def _of_people(self, path: Sequence[str | int], meant: Meant | None) -> Meant | None:
        """The items of a text, unsure where one is the firm that the note is about: then each may be a person's."""
        if meant is None or not meant.safe or not isinstance(meant.data, list) or len(meant.data) < 2:
            return meant
        keys = {*_FIRMS, self.kind.entity} - {"person", *path[:1]}
        firms = [name for key in keys for name in listed(self.data.get(key)) if isinstance(name, str)]
        said = frozenset[str]().union(*(name_forms(name) for name in firms))
        is_mixed = any(isinstance(item, str) and not said.isdisjoint(name_forms(item)) for item in meant.data)
        return meant._replace(safe=not is_mixed)

    def _value(self, error: ValidationError) -> Data:
        """The value that an error is about; to the validator a number is not as written, and `.inf` and `.nan` none."""
        spot = None if isinstance(error.instance, str) else self.block.find(error.instance_path)
        node = spot.value if isinstance(spot, Field) else spot
        return node.data if node else cast("Data", error.instance)

    def _alternative(self, error: ValidationError, path: Path, source: str) -> Meant | None:
        """The one meaning that several alternatives give to a value."""
        found = [self._meant(errors[0], path, source) for errors in error.kind.value if len(errors) == 1]
        meant = [each for each in found if each]
        return meant[0] if len({repr(each.data) for each in meant}) == 1 else None

    def _fitting(self, path: Path, meant: Meant | None, *, again: int = 2) -> Meant | None:
        """The value, if nothing is wrong with it at this path; where something is, what that means in turn."""
        if meant is None or not self.fixes.are_open:
            return None
        at, changed = self._changed(path, meant.data)
        if not isinstance(changed, dict) or (path[:1] == ("type",) and not self._is_still(changed)):
            return None
        errors = [error for error in self.kind.errors(changed) if error.kind.name not in _CLOSING]
        wrong = [error for error in errors if tuple(error.instance_path[: len(at)]) == at]
        if not wrong:
            return meant
        return self._fitting(path, self._mended(meant, wrong, len(at)), again=again - 1) if again else None

    def _mended(self, meant: Meant, wrong: Sequence[ValidationError], depth: int) -> Meant | None:
        """A value with all that is wrong with its parts put right; None where that is not plain."""
        items = [error for error in wrong if error.kind.name != "uniqueItems"]  # these first, which may become equal
        for error in (items or wrong)[: _LONG + 1]:
            steps = error.instance_path[depth:]
            value = reduce(lambda data, step: data[step], steps, cast("Any", meant.data))
            inner = self._meaning(error, value, "" if value is None or isinstance(value, list | dict) else plain(value))
            if inner is None or len(wrong) > _LONG:
                return None
            meant = Meant(replaced(meant.data, steps, inner.data), meant.safe and inner.safe)
        return meant

    def _changed(self, path: Path, value: Data) -> tuple[Path, Data]:
        """The data with another value at a path; of a long list only the item in question, so that many cost little."""
        owner = self.data.get(str(path[0])) if len(path) == 2 else None
        if isinstance(owner, list) and len(owner) > _LONG:
            return (path[0], 0), replaced(self.data, path[:1], [value])
        return path, replaced(self.data, path, value)

    def _is_still(self, data: dict[str, Data]) -> bool:
        """Whether a note with other data is of the same type."""
        kind = self.note.types.of(self.note.path, data)
        return kind is not None and kind.name == self.kind.name

    def _source(self, path: Sequence[str | int]) -> str:
        """A value as it is written, but for a long list."""
        spot = self.block.find(path) if path else None
        node = spot.value if isinstance(spot, Field) else spot
        return self.block.text[node.span.start : node.span.end] if node and len(node.items) <= _LONG else ""


def _key(what: str, path: Path) -> str:
    """What is wrong at a path, at whatever place of a list."""
    return " ".join((what, *(step for step in path if isinstance(step, str))))


def _is_empty(value: Data) -> bool:
    """Whether a value says nothing."""
    return value in (None, []) or (isinstance(value, str) and not value.strip())


def _option(error: ValidationError, value: Data, allowed: object) -> Meant | None:
    """The allowed value that was meant: the same word in other letters, or else one that is a slip away."""
    options: list[Data] = [each for each in listed(allowed) if isinstance(each, str | int | float)]
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    if isinstance(value, list | dict) or value is None:
        return None
    same = [option for option in options if folded(in_short(option)) == folded(in_short(value))]
    near = near_option(error)
    return Meant(same[0], True) if len(same) == 1 else Meant(near, False) if near and not same else None
