"""Which new names the files of a vault may get."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from notelint.diagnostic import Rename
from notelint.files import PlainFiles, is_read_only
from notelint.names import path_key
from notelint.text import encode

_REFUSED = re.compile(r'[\x00-\x1f\x7f-\x9f<>:"/\\|?*\[\]#^\u2028\u2029\ud800-\udfff]')
_DEVICE = re.compile(r"(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?: *\.|\Z)", re.IGNORECASE)
_LONGEST = 255


def name_fault(name: str) -> str:
    """Why no file of a vault should get this name, in a few words; nothing where it may. The rules are those of
    Windows, which are the strictest, and of Obsidian's links.
    """
    if not name.strip(". "):
        return "it is empty"
    if refused := _REFUSED.search(name):
        return f"it holds {refused[0]!a}, which Windows or Obsidian refuses in a name"
    if name != name.strip(" ") or name.endswith("."):
        return "it begins with a blank, or ends with a blank or a dot"
    if name.startswith("."):
        return "it begins with a dot, which hides a file"
    if _DEVICE.match(name):
        return "it is the name of a device on Windows"
    return f"it is longer than {_LONGEST} bytes" if len(encode(name)) > _LONGEST else ""


def faults(renames: Iterable[Rename], root: Path | None) -> dict[Rename, str]:
    """Why files of the vault at `root` cannot get the names asked for; those without a fault are not in it. Without
    `root` only the names are judged.
    """
    renames = list(dict.fromkeys(renames))
    wanted = Counter(path_key(rename.target) for rename in renames)
    folders = _Folders(root) if root else None
    found = {}
    for rename in renames:
        fault = name_fault(rename.name) or (folders.fault(rename) if folders else "")
        if not fault and wanted[path_key(rename.target)] > 1:
            fault = "another file would get the same name"
        if fault:
            found[rename] = fault
    return found


class _Folders:
    """The folders of a vault on the disk, each listed once."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._plain = PlainFiles(root)
        self._entries: dict[str, dict[str, list[str]]] = {}

    def fault(self, rename: Rename) -> str:
        """Why the file cannot get the name, as far as the disk tells it."""
        folder, _, old = rename.path.rpartition("/")
        if not all(part.strip(".") for part in rename.path.split("/")):
            return "it lies outside of the vault"
        if not (self._plain.holds(rename.path) or self._plain.holds_folder(rename.path)):
            return "it is gone, or a link leads to it"
        try:
            same = [entry for entry in self._named(folder).get(path_key(rename.name), []) if entry != old]
            if is_read_only(self._root / folder):
                return "its folder is read-only"
        except OSError as error:
            return f"its folder cannot be read: {error.strerror or error}"
        if same:
            return f"there is a `{same[0]}` already"
        is_repository = os.path.lexists(self._root / rename.path / ".git")
        return "it is a repository of its own" if is_repository else ""

    def _named(self, folder: str) -> dict[str, list[str]]:
        if folder not in self._entries:
            entries: dict[str, list[str]] = {}
            for entry in os.listdir(self._root / folder):  # noqa: PTH208
                entries.setdefault(path_key(entry), []).append(entry)
            self._entries[folder] = entries
        return self._entries[folder]
