"""Which type, which rules and which options hold for one note, and where each of them comes from."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from notelint.config import Config, Setting
from notelint.files import read_bytes, template_folders
from notelint.note import Note
from notelint.note_types import NoteType
from notelint.note_types.inheritance import MERGED
from notelint.options import options_of
from notelint.registry import Registered
from notelint.selection import is_left_out
from notelint.text import decode
from notelint.words import anchored, seen_from, visible

_OF_KEYS: Final = ("default", "deprecated", "replaced-by")
"""What a type says of a key that is no matter of which values fit."""


def explain(root: Path, path: str, config: Config) -> Iterator[str]:
    """Lines that tell it all of the note at a path of the vault. Raises `FileProblem` and `NotUtf8`."""
    note = Note(path, decode(read_bytes(root / path)), types=config.types(path))
    yield anchored(path)
    if is_left_out(path, config, template_folders(root)):
        yield "left out: by `ignore` of the config, or as a template of Obsidian's; no rule looks at it"
    yield from _type(root, note, config)
    yield ""
    for name, setting in config.settings(path, note.type).items():
        yield from _rule(root, config.rules[name], setting)


def _type(root: Path, note: Note, config: Config) -> Iterator[str]:
    found = note.type
    value = note.frontmatter.field("type") if note.frontmatter else None
    named = value.value.data if value else None
    if found is None:
        why = "it names none" if named is None else f"no type is called {json.dumps(named, ensure_ascii=False)}"
        yield f"type: none, since {visible(why)}"
        return
    line = f", in line {note.place(value.key.span).start.line}" if value and named is not None else ""
    why = f"`type: {named}`{line}" if named is not None else "its path, tags or keys, as `match` says"
    yield f"type: {visible(found.name)} ({seen_from(root, found.origin)}), by {visible(why)}"
    if len(found.names) > 1:
        yield f"  extends: {visible(', '.join(found.names[1:]))}"
    for keyword, text in _says(found):
        what = "keys" if keyword == "properties" else keyword
        yield f"  {what}: {visible(text)} ({_origins(root, note.path, config, found.name, keyword)})"
    for key, text in _says_of_keys(found):
        yield f"    {visible(text)} ({_origins(root, note.path, config, found.name, 'properties', key)})"


def _origins(root: Path, path: str, config: Config, name: str, keyword: str, *entry: str) -> str:
    """Where a type has what it says under a keyword, or in an entry of it; of what is joined from several parts, all
    places.
    """
    saying = [part for part in config.types(path).parts(name) if keyword in part.schema]
    saying = saying if keyword in (*MERGED, "required") else saying[:1]
    if entry:  # which the first one says
        saying = [part for part in saying if isinstance(said := part.schema[keyword], dict) and entry[0] in said][:1]
    return "; ".join(seen_from(root, config.type_origin(path, name, part, keyword, *entry)) for part in saying)


def _says(found: NoteType) -> Iterator[tuple[str, str]]:
    """What a type asks of its notes, by keyword, but for the schemas of its keys."""
    required = found.schema.get("required")
    asked = {
        "required": ", ".join(map(str, required)) if isinstance(required, list) else "",
        "entity": found.entity,
        "tags": ", ".join(found.tags),
        "places": ", ".join(place.pattern for place in found.places),
        "filename": found.filename,
        "sections": ", ".join(entry.name for entry in found.sections.entries) if found.sections else "",
        "order": ", ".join(found.order) if "order" in found.schema else "",
        "unique": "; ".join(" and ".join(keys) for keys in found.unique),
        "properties": ", ".join(found.keys),
    }
    yield from ((keyword, text) for keyword, text in asked.items() if text)


def _says_of_keys(found: NoteType) -> Iterator[tuple[str, str]]:
    """The keys that are given up or have a default, each with what is said of it."""
    for key, schema in found.keys.items():
        said = [f"{each} {json.dumps(schema[each], ensure_ascii=False)}" for each in _OF_KEYS if each in schema]
        if said:
            yield key, f"{key}: {', '.join(said)}"


def _rule(root: Path, found: Registered, setting: Setting) -> Iterator[str]:
    def origin(key: str) -> str:
        places = dict.fromkeys(setting.origins_of(key).values()) or [setting.origins.get(key)]
        return "; ".join(seen_from(root, place) for place in places)

    state = "off" if setting.enabled is False else "on"
    yield f"{found.rule.name}: {state} ({origin('enabled')}), from {found.distribution}"
    if setting.enabled is False:
        return
    if setting.level:
        yield f"  level: {setting.level} ({origin('level')})"
    if setting.fix:
        yield f"  fix: {setting.fix} ({origin('fix')})"
    for name, (_, default) in options_of(found.rule).items():
        value = setting.options.get(name, default)
        written = json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False, default=str)
        yield f"  {name}: {visible(written)} ({origin(name)})"
