"""Values that a template was to fill in, which rule `placeholder` speaks of."""

from __future__ import annotations

from .._placeholders import is_spaced, variables


def has_placeholder(text: str) -> bool:
    """Whether a template was to fill in a part of the text."""
    return ("{" in text or "<%" in text) and any(variables(text, 0, len(text)))


def is_unfilled(value: object, source: str) -> bool:
    """Whether a template was to fill in a value, or a part of it; `source` is the value as it is written."""
    return has_placeholder(value) if isinstance(value, str) else isinstance(value, dict) and is_spaced(source)
