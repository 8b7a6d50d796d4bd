"""JUnit's XML: a suite for each note, a test case for each finding; only errors fail.

The form is that of `junit-10.xsd`, by which the xUnit plugin of Jenkins takes or refuses a report.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from notelint.diagnostic import Diagnostic, Level
from notelint.report.model import Report
from notelint.report.places import from_top
from notelint.words import visible


def junit(report: Report) -> Iterator[str]:
    """The lines of the format; a run that found nothing is one test case that passed."""
    path_of = from_top(report)
    notes = [(path, list(group)) for path, group in groupby(report.diagnostics, key=lambda found: found.path)]
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f"<testsuites{_attributes(name='notelint', **_counts(report.diagnostics))}>\n"
    for path, found in notes:
        suite = _attributes(name=path_of(path), **_counts(found), skipped=0, file=path_of(path))
        yield f"  <testsuite{suite}>\n"
        known = Counter[str]()
        for each in found:
            yield from _case(path_of(path), each, known)
        yield "  </testsuite>\n"
    if not notes:
        yield '  <testsuite name="notelint" tests="1" failures="0" errors="0" skipped="0" time="0">\n'
        yield '    <testcase name="nothing found" classname="notelint" time="0"/>\n'
        yield "  </testsuite>\n"
    yield "</testsuites>\n"


def _case(path: str, found: Diagnostic, known: Counter[str]) -> Iterator[str]:
    """The case of a finding; of several with one name, as two of a rule at one place, GitLab would show one."""
    where = f"{found.start.line}:{found.start.column}"
    name = f"{found.rule} {where}"
    known[name] += 1
    names = _attributes(name=f"{name} ({known[name]})" if known[name] > 1 else name, classname=path, time=0)
    text = _text(f"{path}:{where}: {found.level}[{found.rule}] {found.message}{f' ({found.help})' * bool(found.help)}")
    yield f"    <testcase{names}>\n"
    if found.level is Level.ERROR:
        yield f"      <failure{_attributes(message=found.message, type=found.rule)}>{text}</failure>\n"
    else:
        yield f"      <system-out>{text}</system-out>\n"
    yield "    </testcase>\n"


def _counts(found: Sequence[Diagnostic]) -> dict[str, int]:
    failures = sum(each.level is Level.ERROR for each in found)
    return {"tests": len(found) or 1, "failures": failures, "errors": 0, "time": 0}


def _attributes(**values: object) -> str:
    return "".join(f' {name}="{_text(str(value))}"' for name, value in values.items())


def _text(text: str) -> str:
    return escape(visible(text))
