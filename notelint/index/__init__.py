"""What vault rules keep of each note, so that a few are compared with all others without reading these."""

from __future__ import annotations

from notelint.index.model import Entry, Feature, Held, NoteEntries, Threshold, mark

__all__ = ["Entry", "Feature", "Held", "NoteEntries", "Threshold", "mark"]
