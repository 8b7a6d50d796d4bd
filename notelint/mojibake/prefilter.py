"""Whether a text may hold damage at all: what tells is loaded and asked step by step, since few notes do."""

from __future__ import annotations

from notelint.mojibake.codecs import holds_units
from notelint.mojibake.runs import holds_east, may_hold_surrogates, runs


def may_be_damaged(text: str) -> bool:
    """Whether a text holds what is damage in some encoding, as far as a quick look tells."""
    if text.isascii():
        return False
    found = runs(text)
    if found and (holds_units(found) or _may_be_of_a_page(found)):
        return True
    if may_hold_surrogates(text) or _may_be_lossy(text):
        return True
    return holds_east(text) and _may_be_double_byte(text)


def _may_be_of_a_page(found: set[str]) -> bool:
    from notelint.mojibake.pages import may_be_of_a_page

    return may_be_of_a_page(found)


def _may_be_lossy(text: str) -> bool:
    from notelint.mojibake.lossy import may_be_lossy

    return may_be_lossy(text)


def _may_be_double_byte(text: str) -> bool:
    from notelint.mojibake.double_byte.prefilter import may_be_double_byte

    return may_be_double_byte(text)
