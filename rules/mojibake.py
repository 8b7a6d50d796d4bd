"""Text that was UTF-8 and was read in another encoding."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from notelint import Diagnostic, Edit, Fix, Level, Note, NoteRule, Span, Stage

if TYPE_CHECKING:
    from notelint import Repair

_SHOWN = 40
_JOINERS = "\u200d\ufe0f"

_IN_CODE = "code may show damage on purpose; if it does not, change it by hand"
_IN_USE = "a file of the vault bears the damaged name; rename the file, then run notelint again"
_LOST = "nothing is left of what stood here; look it up where the text came from, or take the sign out"
_ON_PURPOSE = "the line shows it on purpose; if it does not, change it by hand"
_IN_PART = "not all damage of the line can be undone for sure, so all of it is left; write the line anew"
_UNSURE = "nothing else in the note proves the damage; look at it, then use --unsafe-fixes or leave it"


@dataclass(frozen=True, slots=True)
class Mojibake(NoteRule):
    """Finds what a wrong charset guess has made of emoji, punctuation, accents and other scripts, and undoes it."""

    name: ClassVar[str] = "mojibake"
    stage: ClassVar[Stage] = Stage.TEXT

    def check(self, note: Note) -> Iterator[Diagnostic]:
        """A diagnostic for each damaged span, with its repair unless code or a file name speaks against it."""
        if note.text.isascii() and not any(sign in note.text for sign in "%&\\?"):
            return
        from notelint import repair_mojibake

        if repairs := repair_mojibake(note.text, code=()):
            yield from self._diagnostics(note, repairs)
        if "?" in note.text or "\ufffd" in note.text:
            yield from self._lost(note)

    def _lost(self, note: Note) -> Iterator[Diagnostic]:
        """A diagnostic for each place of which nothing is left."""
        from notelint import lost_places

        for start, end, reason in lost_places(note.text):
            span = Span(start, end)
            if not _touches(note.outline.code, span):
                yield self.report(note, span, reason, level=Level.INFO, help=_LOST)

    def _diagnostics(self, note: Note, repairs: Sequence[Repair]) -> Iterator[Diagnostic]:
        from notelint import Certainty

        from ._targets import targets_in_use

        code = _code_to_keep(note, repairs)
        in_use = targets_in_use(note, repairs)
        for repair in repairs:
            span = Span(repair.start, repair.end)
            message = _message(note.text, repair)
            if _touches(code, span):
                yield self.report(note, span, message, level=Level.INFO, help=_IN_CODE)
            elif _touches(in_use, span):
                yield self.report(note, span, message, level=Level.INFO, help=_IN_USE)
            elif repair.certainty is Certainty.REPORT:
                advice = _ON_PURPOSE if repair.shows else _IN_PART
                yield self.report(note, span, message, level=Level.INFO, help=advice)
            else:
                safe = repair.certainty is Certainty.SAFE
                fix = Fix((Edit(span.start, span.end, repair.text),), f"put {_shown(repair.text)} back", safe)
                yield self.report(note, span, message, fix=fix, help="" if safe else _UNSURE)


def _message(text: str, repair: Repair) -> str:
    from notelint import codec_name

    readings = [codec_name(codec) for codec in reversed(repair.codecs)]
    how = ", then as ".join(readings)
    if len(readings) > 1 and len(set(readings)) == 1:
        how = f"{readings[0]} {'twice' if len(readings) == 2 else f'{len(readings)} times'}"
    raw = text[repair.start : repair.end]
    if repair.text == raw and not repair.shows:
        return f"`{_shown(raw)}` is damaged: UTF-8 read as {how}"
    return f"`{_shown(raw)}` is {_shown(repair.shows or repair.text)} read as {how}"


def _shown(text: str) -> str:
    """A text as it can be printed: characters that cannot be seen as escapes, a long text cut."""
    if len(text) > _SHOWN:
        text = text[: _SHOWN - 1] + "…"
    if not any(map(_is_seen, text)):
        return "".join(map(_escape, text))
    return "".join(char if _is_seen(char) or char in _JOINERS else _escape(char) for char in text)


def _is_seen(char: str) -> bool:
    return char.isprintable() and char not in _JOINERS and not "\ue000" <= char <= "\uf8ff"


def _escape(char: str) -> str:
    return f"\\x{ord(char):02x}" if ord(char) < 0x100 else f"\\u{ord(char):04x}"


def _touches(spans: Sequence[Span], span: Span) -> bool:
    """Whether one of the spans, which are in order and apart, shares a code point with this one."""
    index = bisect_left(spans, (span.end, 0))
    return index > 0 and spans[index - 1].meets(span)


def _above_ascii(text: str) -> int:
    return len(text) - len(text.encode("ascii", "ignore"))


def _code_to_keep(note: Note, repairs: Sequence[Repair]) -> Sequence[Span]:
    """The code of a note; none where all that stands above ASCII is damage, and not in code alone."""
    code = note.outline.code
    above = _above_ascii(note.text) - note.text.startswith("\ufeff")
    whole = above == sum(_above_ascii(note.text[repair.start : repair.end]) for repair in repairs)
    if whole and not all(_touches(code, Span(repair.start, repair.end)) for repair in repairs):
        return ()
    return code
