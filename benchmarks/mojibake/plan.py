"""The rows of the table: which damage, in which category, on what text, and what is wanted."""

from __future__ import annotations

from itertools import product
from typing import NamedTuple

import damage
from damage import Damage, in_turn, misread, misread_losing


class Category(NamedTuple):
    """A line of the quality wanted, in per cent."""

    name: str
    exact: float
    wrong: float


class Row(NamedTuple):
    """One damage on one sort of text; `shapes` are line, word, note; no `kinds` means all.

    `whole` is the same damage without its losses: where it is given, samples are taken only where the two differ.
    `losing` says that different characters may look the same afterwards.
    """

    category: Category
    name: str
    damage: Damage
    shapes: tuple[str, ...] = ("line", "line", "line", "word", "note")
    kinds: tuple[str, ...] = ()
    whole: Damage | None = None
    losing: bool = False


MAC_EMOJI = Category("Mac Roman: emoji", 99, 0.1)
MAC_TASK = Category("Mac Roman: task emoji", 99, 0.1)
MAC_TEXT = Category("Mac Roman: text", 97, 0.1)
KEPT = Category("cp1252, cp1254, latin-1: bytes kept", 98, 0.1)
LOST = Category("the same, bytes lost: as it comes", 92, 1.5)
LOST_SURELY = Category("the same, bytes lost: a loss in each", 92, 1.5)
OTHER = Category("other single-byte codecs", 94, 0.5)
EASTERN = Category("GBK, Shift-JIS", 65, 2)
AFTER = Category("losses after the damage: as it comes", 92, 1)
AFTER_SURELY = Category("losses after the damage: a loss in each", 92, 1)
LAYERS = Category("two and three layers", 97, 0.5)
ESCAPES = Category("inside escapes", 95, 0.5)
REAL = Category("whole real notes, Mac Roman", 97, 0)
REAL_LINES = Category("lines of whole real notes, Mac Roman", 99, 0)
ORDER = (
    *(MAC_EMOJI, MAC_TASK, MAC_TEXT, KEPT, LOST, LOST_SURELY, OTHER, EASTERN),
    *(AFTER, AFTER_SURELY, LAYERS, ESCAPES, REAL, REAL_LINES),
)

LATIN_CODECS = ("cp1252", "cp1254", "latin_1")
LAYER_CHAINS = (
    *(("cp1252",) * 2, ("mac_roman",) * 2, ("latin_1",) * 2, ("cp1254",) * 2, ("cp437",) * 2, ("cp850",) * 2),
    *(("cp1252", "mac_roman"), ("mac_roman", "cp1252"), ("latin_1", "cp1252"), ("cp1252", "latin_1")),
    *(("cp1254", "mac_roman"), ("mac_roman", "cp1254"), ("cp1252", "cp437"), ("cp850", "cp1252")),
    *(("cp1252",) * 3, ("mac_roman",) * 3, ("latin_1",) * 3),
    *(("cp1252", "mac_roman", "cp1252"), ("mac_roman", "cp1252", "cp1252"), ("latin_1", "cp1252", "mac_roman")),
)


def rows() -> list[Row]:
    """All rows, by category."""
    lost, after = _lost(), _after()
    sure = [row._replace(category=LOST_SURELY) for row in lost] + [row._replace(category=AFTER_SURELY) for row in after]
    loose = [row._replace(whole=None) for row in (*lost, *after)]
    found = [*_mac(), *_kept(), *loose, *sure, *_other(), *_eastern(), *_layers(), *_escapes()]
    return sorted(found, key=lambda row: ORDER.index(row.category))


def _mac() -> list[Row]:
    kept = misread("mac_roman")
    lost = in_turn((kept, damage.strip_apple))
    found = []
    for category, kind in ((MAC_EMOJI, "emoji"), (MAC_TASK, "task")):
        for name, shape in (("in a damaged line", "line"), ("in a clean line", "pasted")):
            found.append(Row(category, f"lead kept, {name}", kept, (shape,), (kind,)))
            found.append(Row(category, f"lead lost, {name}", lost, (shape,), (kind,), kept, losing=True))
    for shape in ("line", "word", "note"):
        found.append(Row(MAC_TEXT, f"lead kept, {shape}s", kept, (shape,)))
    return [*found, Row(MAC_TEXT, "lead lost, lines and notes", lost, ("line", "line", "note"), (), kept, losing=True)]


def _kept() -> list[Row]:
    shapes = ("line", "word", "note")
    return [Row(KEPT, f"{c}, {shape}s", misread(c), (shape,)) for c, shape in product(LATIN_CODECS, shapes)]


def _lost() -> list[Row]:
    losses = (("dropped", "ignore", ""), ("U+FFFD", "replace", "\ufffd"), ("?", "replace", "?"))
    return [
        Row(
            LOST,
            f"{codec}, {name}, {shape}s",
            misread_losing(codec, errors, sign),
            (shape,),
            (),
            misread(codec),
            losing=True,
        )
        for codec, (name, errors, sign), shape in product(LATIN_CODECS[:2], losses, ("line", "word", "note"))
    ]


def _other() -> list[Row]:
    return [Row(OTHER, codec, misread(codec)) for codec in damage.OTHER_CODECS]


def _eastern() -> list[Row]:
    names = (("replace", "U+FFFD"), ("ignore", "dropped"))
    return [
        Row(EASTERN, f"{codec}, {name}, {shape}s", misread_losing(codec, errors), (shape,), losing=True)
        for codec, (errors, name), shape in product(("gbk", "shift_jis"), names, ("line", "word", "note"))
    ]


def _after() -> list[Row]:
    losses = (
        ("straight quotes", damage.straighten, ("mac_roman", "cp1252", "cp1254")),
        ("plain spaces", damage.plain_spaces, ("cp1252", "cp1254", "latin_1")),
        ("no soft hyphens", damage.strip_invisible, ("cp1252", "cp1254", "latin_1")),
        ("no U+F8FF", damage.strip_apple, ("mac_roman",)),
    )
    found = []
    for name, loss, codecs in losses:
        for codec in codecs:
            whole = misread(codec)
            found.append(Row(AFTER, f"{codec}, {name}", in_turn((whole, loss)), whole=whole, losing=True))
    return found


def _layers() -> list[Row]:
    return [Row(LAYERS, " + ".join(chain), in_turn(misread(codec) for codec in chain)) for chain in LAYER_CHAINS]


def _escapes() -> list[Row]:
    spellings = (
        (r"YAML \x \u", "yaml_escaped"),
        (r"YAML \u", "json_escaped"),
        ("percent", "percent_encoded"),
        ("&#233;", "decimal_entities"),
        ("&#xE9;", "hexadecimal_entities"),
    )
    return [
        Row(ESCAPES, f"{name}, {codec}", misread(codec), (spelling,))
        for (name, spelling), codec in product(spellings, ("cp1252", "latin_1", "mac_roman"))
    ]
