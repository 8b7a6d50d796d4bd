"""The ways of repair that are measured, each from text to text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TypeAlias

import ftfy

import notelint
from notelint import Certainty, Repair

Policy: TypeAlias = Callable[[str], str]


def apply(text: str, repairs: list[Repair], *allowed: Certainty) -> str:
    """The text with the repairs of the certainties allowed."""
    parts, end = [], 0
    for repair in repairs:
        if repair.certainty in allowed:
            parts += [text[end : repair.start], repair.text]
            end = repair.end
    return "".join([*parts, text[end:]])


@lru_cache(maxsize=1)
def _repairs(text: str) -> list[Repair]:
    """The repairs of the text, asked for once though two policies want them."""
    return notelint.repair_mojibake(text)


def safe(text: str) -> str:
    """Safe repairs only."""
    return apply(text, _repairs(text), Certainty.SAFE)


def unsafe(text: str) -> str:
    """Safe and unsafe repairs."""
    return apply(text, _repairs(text), Certainty.SAFE, Certainty.UNSAFE)


def rule(text: str) -> str:
    """What `notelint --fix` does with the rule `mojibake` alone."""
    return notelint.fix_text(text, select=["mojibake"])


def ftfy_text(text: str) -> str:
    """ftfy as it comes."""
    return ftfy.fix_text(text)


def ftfy_encoding(text: str) -> str:
    """The part of ftfy that repairs encodings."""
    return ftfy.fix_encoding(text)


POLICIES: Mapping[str, Policy] = {
    "SAFE": safe,
    "+UNSAFE": unsafe,
    "rule": rule,
    "fix_text": ftfy_text,
    "fix_encoding": ftfy_encoding,
}
