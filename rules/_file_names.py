"""Texts as names of files that every system takes and to which Obsidian can link."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_WRITTEN: Final = (
    (re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]"), r"\1"),
    (re.compile(r"\s+"), " "),
    (re.compile(r"(?<=\S) ?[:\u2236] "), " - "),
    (re.compile(r" ?[/\\|] "), " - "),
    (re.compile(r"[/\\|:]"), "-"),
    (re.compile(r'"'), "'"),
    (re.compile(r"\["), "("),
    (re.compile(r"\]"), ")"),
    (re.compile(r"[<>?*#^\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]"), ""),
    (re.compile(r" {2,}"), " "),
)
_PLAIN: Final = re.compile(r"[\w !$%&'()+,.;=@~{}-]*\Z")
_NUMBER: Final = re.compile(r"(?: \d{1,3}| ?\(\d{1,3}\))\Z")
_MOST_BYTES: Final = 240
_CUT_OFF: Final = 40
_LONGEST: Final = 2000


def file_name(text: str) -> str:
    """A text as the name of a file, without suffix: `Plan: A/B?` is `Plan - A-B`; empty if nothing is left."""
    name = unicodedata.normalize("NFC", text[:_LONGEST])
    for expression, written in _WRITTEN:
        name = expression.sub(written, name)
    name = unicodedata.normalize("NFC", name).strip(" .")  # what was taken out may have parted a letter from its mark
    if len(name.encode()) > _MOST_BYTES:
        name = name.encode()[:_MOST_BYTES].decode(errors="ignore").rpartition(" ")[0] or name[: _MOST_BYTES // 4]
    return name.strip(" .")


def is_name_of(name: str, text: str) -> bool:
    """Whether a name of a file stands for a text: the same but for case, or another way to write what no name holds, or
    its long beginning.
    """
    name, text = unicodedata.normalize("NFC", name), text[:_LONGEST]
    if name.casefold() == file_name(text).casefold():
        return True
    letters, wanted = _letters(name), _letters(text)
    if len(name) >= _CUT_OFF and wanted.startswith(letters):
        return True
    return letters == wanted and not _PLAIN.match(text)


def without_number(name: str) -> str:
    """The name without the number that tells it from another file of that name: `Call` for `Call 2`."""
    return _NUMBER.sub("", name)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, unicodedata.normalize("NFC", text).casefold()))
