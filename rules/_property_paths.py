"""Which texts in the frontmatter are paths within the vault, and the files that they name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from posixpath import dirname, join, normpath
from typing import Final
from urllib.parse import unquote

from notelint import Names, Note

from ._machine_paths import machine_path

_SUFFIX: Final = re.compile(
    r"(?i)\.(?:md|markdown|te?xt|canvas|base|pdf|docx?|pptx?|xlsx?|csv|tsv|json|ya?ml|eml|msg|vtt|srt"
    r"|png|jpe?g|gif|svg|webp|avif|bmp|heic|mp3|m4a|wav|ogg|flac|mp4|mov|mkv|webm|zip)\Z"
)
_ADDRESS: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:|//")
_PLACEHOLDER: Final = re.compile(r"\{[{%]|<%")
_LONGEST: Final = 1000


def path_keys(note: Note) -> set[str]:
    """The keys that the type of the note describes as paths."""
    keys = note.type.keys if note.type else {}
    return {key for key, each in keys.items() if "path" in (each.get("format"), _items(each).get("format"))}


def _items(schema: object) -> dict[str, object]:
    items = schema.get("items") if isinstance(schema, dict) else None
    return items if isinstance(items, dict) else {}


def is_path(text: str, names: Names) -> bool:
    """Whether a text is a path within the vault: by its suffix, or because it begins with a folder of the vault."""
    has_suffix = _SUFFIX.search(text) is not None
    if not (has_suffix or "/" in text) or not is_checkable(text) or not (paths := names.paths):
        return False  # the files are listed only where something depends on them
    first = text.removeprefix("/").partition("/")[0]
    return has_suffix or (_is_folder(first, paths) and not _is_folder(text.strip("/"), paths))


def _is_folder(name: str, paths: tuple[str, ...]) -> bool:
    place = bisect_left(paths, name + "/")
    return place < len(paths) and paths[place].startswith(name + "/")


def is_checkable(text: str) -> bool:
    """Whether a text may be a path within a vault: no address, no path of a machine, no placeholder."""
    is_line = len(text) <= _LONGEST and "\n" not in text
    return is_line and not (_ADDRESS.match(text) or _PLACEHOLDER.search(text) or machine_path(text))


def located(written: str, note: Note) -> str | None:
    """The file at the path, from the vault's root or beside the note."""
    return next((found for path in _ways(written, note.path) if (found := note.names.at(path)) is not None), None)


def _ways(written: str, source: str) -> Iterator[str]:
    """The paths from the vault's root that a text can mean."""
    for text in dict.fromkeys((written, unquote(written), written.partition("#")[0])):
        for path in (text.removeprefix("/"), join(dirname(source), text)) if text else ():
            yield normpath(path)
            yield normpath(path) + ".md"


def leads_out(written: str, source: str) -> bool:
    """Whether a path leads out of the vault, however it is meant."""
    return all(path.startswith("../") for path in _ways(written, source))
