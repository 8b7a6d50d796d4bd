"""SARIF 2.1.0, as OASIS defines it: rules with their pages, fixes, related places, and fingerprints without lines."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import Final
from urllib.parse import quote

from notelint import __version__
from notelint.diagnostic import Diagnostic, Level, Place
from notelint.registry import Registered, registered
from notelint.report.model import Report
from notelint.report.neutral import json_text, unlinked
from notelint.report.places import ABOUT, Sources, fingerprints, from_top
from notelint.text import BOM, Position
from notelint.words import visible

_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: Final = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "note"}
_BASE: Final = "%SRCROOT%"


def sarif(report: Report) -> Iterator[str]:
    """One run, its results one a line."""
    rules = sorted({found.rule for found in report.diagnostics})
    known = registered()
    driver = {
        "name": "notelint",
        "semanticVersion": __version__,
        "informationUri": ABOUT,
        "rules": [_rule(name, known.get(name)) for name in rules],
    }
    head = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_BASE: {"description": {"text": "The top of the repository that holds the notes."}}},
    }
    write = _Writer(report)
    yield f'{{"$schema":{json_text(_SCHEMA)},"version":"2.1.0","runs":[{json_text(head)[:-1]},"results":['
    for number, (found, fingerprint) in enumerate(fingerprints(report)):
        shown = write.result(found, fingerprint, rules.index(found.rule))
        yield f"{',' if number else ''}\n{json_text(shown)}"
    yield "\n]}]}\n"


def _rule(name: str, found: Registered | None) -> dict[str, object]:
    if found is None:
        return {"id": name}
    line = (found.rule.__doc__ or name).splitlines()[0]
    described: dict[str, object] = {"id": name, "shortDescription": {"text": line}, "help": {"text": line}}
    try:
        page = found.page.read_text("utf-8")
    except OSError:
        return described
    described["help"] = {"text": page, "markdown": page}
    if found.distribution == "notelint":
        described["helpUri"] = f"{ABOUT}/blob/v{__version__}/rules/{found.page.name}"
    return described


class _Writer:
    """Writes the results of one report."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._path_of: Callable[[str], str] = from_top(report)
        self._sources = Sources(report)

    def result(self, found: Diagnostic, fingerprint: str, rule: int) -> dict[str, object]:
        message = f"{found.message} ({found.help})" if found.help else found.message
        shown: dict[str, object] = {
            "ruleId": found.rule,
            "ruleIndex": rule,
            "level": _LEVELS[found.level],
            "message": {"text": unlinked(message)},
            "locations": [self._location(found.place)],
            "partialFingerprints": {"notelint/v1": fingerprint},
        }
        if found.related:
            shown["relatedLocations"] = [
                {"id": number, **self._location(place)} for number, place in enumerate(found.related, 1)
            ]
        if fix := self._fix(found):
            shown["fixes"] = [fix]
        return shown

    def _location(self, place: Place) -> dict[str, object]:
        artifact = self._artifact(place.path)
        if place.end.offset == 0:  # the file as a whole
            return {"physicalLocation": {"artifactLocation": artifact, "region": {"startLine": 1}}}
        has_bom = self._report.lines.get((place.path, 1), "").startswith(BOM)
        region = _region(place.start, place.end, has_bom)
        return {"physicalLocation": {"artifactLocation": artifact, "region": region}}

    def _artifact(self, path: str) -> dict[str, str]:
        return {"uri": quote(os.fsencode(self._path_of(path))), "uriBaseId": _BASE}

    def _fix(self, found: Diagnostic) -> dict[str, object] | None:
        edited = self._sources.edited(found)
        if not found.fix or not edited:
            return None
        table, edits = edited
        has_bom, replacements = table.text.startswith(BOM), []
        for edit in edits:
            region = _region(table.position(edit.start), table.position(edit.end), has_bom)
            replacements.append({"deletedRegion": region, "insertedContent": {"text": edit.text}})
        kind = "safe" if found.fix.safe else "unsafe"
        change = {"artifactLocation": self._artifact(found.path), "replacements": replacements}
        return {"description": {"text": f"{visible(found.fix.title)} ({kind})"}, "artifactChanges": [change]}


def _region(start: Position, end: Position, has_bom: bool) -> dict[str, int]:
    """A region as SARIF counts: a byte order mark is no column."""
    first, last = (max(1, each.column - (has_bom and each.line == 1)) for each in (start, end))
    return {"startLine": start.line, "startColumn": first, "endLine": end.line, "endColumn": last}
