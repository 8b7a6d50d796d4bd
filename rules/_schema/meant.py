"""The value that was meant by one that does not fit."""

from __future__ import annotations

from typing import NamedTuple

from notelint import Data


class Meant(NamedTuple):
    """A value to write instead; `safe` where nothing else can be meant."""

    data: Data
    safe: bool
