"""Ignore comments for what is found today, written into the notes where each of them belongs."""

from __future__ import annotations

from notelint.silencing.rounds import Silencer

__all__ = ["Silencer"]
