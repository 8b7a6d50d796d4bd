"""Repair of mojibake: text that was UTF-8 and was read in another encoding. Stands apart from every rule."""

from __future__ import annotations

from notelint.mojibake.repair import Certainty, Repair, repair_mojibake

__all__ = ["Certainty", "Repair", "repair_mojibake"]
