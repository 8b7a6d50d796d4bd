"""Values that a template was to fill in, which rule `placeholder` speaks of."""

from __future__ import annotations

from .._placeholders import variables


def has_placeholder(text: str) -> bool:
    """Whether a template was to fill in a part of the text."""
    return ("{" in text or "<%" in text) and any(variables(text, 0, len(text)))
