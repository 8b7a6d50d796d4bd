"""Rule `mojibake-name`: files and folders whose names were UTF-8 and were read in another encoding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, ClassVar

from notelint import Diagnostic, Fix, Level, Rename, Stage, VaultRule, VaultView

if TYPE_CHECKING:
    from notelint import Repair

_LOOK = "look at the new name, then use --unsafe-fixes"
_UNSURE = f"nothing else proves the damage; {_LOOK}"
_NOT_UTF8 = "rename it by hand; other systems refuse such a name, or show it in another way"


@dataclass(frozen=True, slots=True)
class MojibakeName(VaultRule):
    """Finds damaged names of notes, attachments and folders, and renames them together with the links to them."""

    name: ClassVar[str] = "mojibake-name"
    stage: ClassVar[Stage] = Stage.TEXT

    def check(self, vault: VaultView) -> Iterator[Diagnostic]:
        """A diagnostic for each file in focus, and for each folder around one, whose own name is damaged."""
        paths = (path for path in (*vault.focus, *vault.files, *vault.linked(_is_damaged)) if not path.isascii())
        for path in sorted(_with_folders(paths)):
            name = path.rpartition("/")[2]
            if _is_not_utf8(name):
                yield self.report_file(path, "the name is not UTF-8", help=_NOT_UTF8)
            elif repairs := _repairs(name):
                yield self._finding(path, *repairs)

    def _finding(self, path: str, name: str, repairs: list[Repair]) -> Diagnostic:
        from notelint import Certainty

        new, (first, *_) = _repaired(name, repairs), repairs
        certainties = {repair.certainty for repair in repairs}
        level = Level.ERROR if certainties == {Certainty.SAFE} else Level.WARNING
        if Certainty.REPORT in certainties:
            return self.report_file(path, "the name is damaged", level=level, help=first.reason)
        fix = Fix((), f"rename it to `{new}`, and let all links follow", safe=False, rename=Rename(path, new))
        advice = _LOOK if level is Level.ERROR else _UNSURE
        return self.report_file(path, f"the name was `{new}`: {first.reason}", level=level, fix=fix, help=advice)


def _with_folders(paths: Iterable[str]) -> set[str]:
    """The paths, and those of all folders around them."""
    return {part for path in paths for part in accumulate(path.split("/"), "{}/{}".format)}


def _is_damaged(path: str) -> bool:
    return not path.isascii() and any(map(_repairs, path.split("/")))


def _is_not_utf8(name: str) -> bool:
    return any("\udc80" <= char <= "\udcff" for char in name)


def _repairs(name: str) -> tuple[str, list[Repair]] | None:
    """The repairs of a name, and the name that they speak of: as it is, or composed, as it was when it was damaged."""
    if name.isascii():
        return None
    from unicodedata import normalize

    from notelint import repair_mojibake

    for form in dict.fromkeys((name, normalize("NFC", name))):
        if repairs := repair_mojibake(form):
            return form, repairs
    return None


def _repaired(name: str, repairs: list[Repair]) -> str:
    """The name with all repairs made, composed."""
    from unicodedata import normalize

    for repair in reversed(repairs):
        name = name[: repair.start] + repair.text + name[repair.end :]
    return normalize("NFC", name)
