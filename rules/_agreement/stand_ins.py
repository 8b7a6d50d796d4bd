"""Texts that stand where a value is to come: `-`, `?`, `TBD`, `n/a`."""

from __future__ import annotations

import re
from typing import Final

_SIGNS: Final = r"[-–—―.…_*~?/\\()\[\]<>\s]*"
_STAND_IN: Final = re.compile(rf"{_SIGNS}(?:tbd|tbc|tba|n/a|n\.a|none|unknown)?{_SIGNS}", re.I)
_LONGEST: Final = 50


def is_stand_in(text: str) -> bool:
    """Whether a text is no value, but says that there is none, or none yet."""
    return len(text) <= _LONGEST and _STAND_IN.fullmatch(text) is not None
