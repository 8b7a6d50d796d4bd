"""Damaged names: what is reported, what a file may be called, how links follow, and what git makes of it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

import notelint
from notelint.links import Target, targets_of
from notelint.names import Names
from notelint.note import Note
from notelint.relink import LinkProblem, Moves, relinked

if TYPE_CHECKING:
    from tests.conftest import Folder, Ran

Make = Callable[[str], "Folder"]
RULE = ("--select", "mojibake-name")
CONCISE = (*RULE, "--output-format", "concise", "--quiet")
FIX = (*RULE, "--unsafe-fixes")


def _mac(text: str) -> str:
    """What a program makes of UTF-8 that takes it for Mac Roman."""
    return text.encode().decode("mac_roman")


def _files(root: Path) -> dict[str, bytes]:
    paths = [path for path in root.rglob("*") if ".git" not in path.parts and path.is_file()]
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in paths}


def _reported(ran: Ran) -> list[str]:
    return sorted(line.partition(":1:1: ")[0] for line in ran.lines)


# what is found

DAMAGED = {
    "Caf√©.md": "Café.md",
    "Stra√üe.png": "Straße.png",
    "CafÃ©.pdf": "Café.pdf",
    "Plan üìÖ.md": "Plan 📅.md",
    "Plan ‚Äì K√∂ln.md": "Plan – Köln.md",
    "Plan ‚Äì Köln.md": "Plan – Köln.md",
    "cafÃƒÂ©.md": "café.md",
    normalize("NFD", "Stra√üe für CafÃ©.md"): "Straße für Café.md",
    _mac(normalize("NFD", "Café à Zürich.md")): "Café à Zürich.md",
    normalize("NFD", _mac(normalize("NFD", "Café à Zürich.md"))): "Café à Zürich.md",
    "Gr√ºn": "Grün",
    "v1.2 Caf√©": "v1.2 Café",
}
GENUINE = ["Café.md", normalize("NFD", "Café à Zürich.md"), "√π.md", "MANHÃ©.md", "Küçük üçü.md", "📅 漢字.png", "a.md"]


@pytest.mark.parametrize(("name", "new"), DAMAGED.items(), ids=ascii)
def test_a_damaged_name_gets_its_own(folder: Folder, name: str, new: str) -> None:
    path = f"In/{name}" if "." in name[-4:] else f"In/{name}/x.bin"
    folder.write(path, "x")
    (found,) = json.loads(folder.run(*RULE, "--output-format", "json").text)
    assert (found["path"], found["level"]) == (f"In/{name}", "error")
    assert found["start"] == found["end"] == {"line": 1, "column": 1, "offset": 0}
    assert found["fix"]["rename"] == {"from": f"In/{name}", "to": f"In/{new}"}
    assert (found["fix"]["safe"], found["fix"]["edits"], found["related"]) == (False, [], [])
    assert folder.run(*FIX).status == 0
    assert _files(folder.root) == {path.replace(name, new): b"x"}
    assert folder.run().status == 0, "a second run is silent"


@pytest.mark.parametrize("name", GENUINE, ids=ascii)
def test_a_genuine_name_stays(folder: Folder, name: str) -> None:
    folder.write(name, "x")
    folder.write(f"{name.partition('.')[0]}/x.png", "x")
    assert _reported(folder.run(*CONCISE)) == []
    assert folder.run(*FIX).status == 0
    assert (folder.root / name).exists()


def test_a_likely_repair_is_a_warning(folder: Folder) -> None:
    folder.write("virt√π.md", "x")
    ran = folder.run(*CONCISE)
    assert (ran.status, ran.lines[0].partition(" the ")[0]) == (0, "virt√π.md:1:1: warning[mojibake-name]")
    folder.run(*FIX)
    assert _files(folder.root) == {"virtù.md": b"x"}


@pytest.mark.parametrize("suffix", [".md", ".png"])
def test_a_name_that_is_not_utf8_is_reported_and_stays(folder: Folder, suffix: str) -> None:
    folder.write(f"caf\udce9{suffix}", "x")
    ran = folder.run(*FIX, "--output-format", "json")
    (found,) = json.loads(ran.text)
    assert (ran.status, found["message"], found["fix"]) == (1, "the name is not UTF-8", None)
    assert _files(folder.root) == {f"caf\udce9{suffix}": b"x"}


def test_the_formats(folder: Folder) -> None:
    folder.write("In/Caf√©.md", "# Quay\n")
    folder.write("In/Caf√©.png", "x")
    said = "the name was `Café.png`: UTF-8 read as Mac Roman"
    assert folder.run(*CONCISE).lines[1] == f"In/Caf√©.png:1:1: error[mojibake-name] {said} [unsafe fix]"
    full = folder.run(*RULE).text
    assert f"In/Caf√©.png:1:1 error[mojibake-name] {said}\n  = fix: rename it to `Café.png`" in full
    assert "Quay" not in full, "no line of the note is at fault"
    github = folder.run(*RULE, "--output-format", "github").lines[1]
    assert github.startswith(
        "::error file=In/Caf√©.png,line=1,endLine=1,col=1,endColumn=1,title=notelint mojibake-name::"
    )


# what is in focus


@pytest.fixture
def scattered(folder: Folder) -> Folder:
    """Damaged names in several places."""
    folder.write(".obsidian/templates.json", '{"folder": "Forms"}')
    folder.write(".notelint.yaml", "ignore: ['Old/**']\n")
    folder.write("Home.md", "![[a√©.png]] ![](Pics/b%E2%88%9A%C2%A9.png) [[d√©]] [[e√©]] `![[c√©.png]]`\n")
    folder.write("Front.md", '---\nimage: "![[c√©.png]]"\n---\n')
    for name in ("a√©.png", "b√©.png", "c√©.png", "d√©.md"):
        folder.write(f"Pics/{name}", "x")
    for name in ("Old/e√©.md", "Old/f√©.png", "Forms/g√©.png", ".trash/h√©.png", "Caf√©/i.md"):
        folder.write(name, "x")
    return folder


@pytest.mark.parametrize("git", [False, True], ids=["no git", "git"])
@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], ["Caf√©", "Pics/a√©.png", "Pics/b√©.png", "Pics/c√©.png", "Pics/d√©.md"]),
        (["."], ["Caf√©", "Pics/a√©.png", "Pics/b√©.png", "Pics/c√©.png", "Pics/d√©.md"]),
        (["Pics"], ["Pics/a√©.png", "Pics/b√©.png", "Pics/c√©.png", "Pics/d√©.md"]),
        (["Caf√©"], ["Caf√©"]),
        (["Caf√©/i.md"], ["Caf√©"]),
        (["Pics/d√©.md"], ["Pics/d√©.md"]),
        (["Pics/a√©.png"], ["Pics/a√©.png"]),
        (["Home.md"], ["Pics/a√©.png", "Pics/b√©.png"]),
        (["Front.md"], ["Pics/c√©.png"]),
        (["Old", "Forms", "Old/e√©.md", "Forms/g√©.png"], []),
    ],
    ids=str,
)
def test_what_is_in_focus(scattered: Folder, git: bool, arguments: list[str], expected: list[str]) -> None:
    if git:
        scattered.git("init")
    assert _reported(scattered.run(*arguments, *CONCISE)) == expected


def test_a_hook_on_clean_notes_lists_no_files(folder: Folder) -> None:
    folder.write("a.md", "# Quäy\n\n[[Plän]] ![](b%20c.png)\n")
    ran = folder.spawn("a.md", *CONCISE, env={"PATH": "/nowhere", "PYTHONPROFILEIMPORTTIME": "1"})
    assert (ran.status, "subprocess" in ran.err) == (0, False)


# which names a file may get


REFUSED = {
    "Caf√©?x": ("Café?x", "'?'"),
    "Caf√©:x": ("Café:x", "':'"),
    "C# Caf√©": ("C# Café", "'#'"),
    "[x] Caf√©": ("[x] Café", "'['"),
    "Caf√©^1": ("Café^1", "'^'"),
    "a|Caf√©": ("a|Café", "'|'"),
    'so "Caf√©"': ('so "Café"', "'\"'"),
    "a\\Caf√©": ("a\\Café", "'\\\\'"),
    "tab\tCaf√©": ("tab\tCafé", "'\\t'"),
    " Caf√©": (" Café", "blank"),
}


@pytest.mark.parametrize(("stem", "expected"), REFUSED.items(), ids=ascii)
def test_a_name_that_some_system_refuses(folder: Folder, stem: str, expected: tuple[str, str]) -> None:
    folder.write(f"{stem}.md", "x")
    ran = folder.run(*FIX, "--output-format", "json")
    (found,) = json.loads(ran.text)
    assert (ran.status, found["fix"]) == (1, None)
    assert found["help"].startswith(f"rename it by hand, it cannot become `{expected[0]}.md`: ")
    assert expected[1] in found["help"].rpartition(": ")[2]
    assert _files(folder.root) == {f"{stem}.md": b"x"}


@pytest.mark.parametrize(
    "name",
    [
        "",
        ".",
        "..",
        " ",
        "a/b",
        "a\0b",
        "a\x85",
        "a.",
        "a ",
        ".a",
        "CON",
        "con.md",
        "Aux .txt",
        "LPT1",
        "COM¹.x",
        "é" * 128,
        "\udce9",
    ],
    ids=ascii,
)
def test_a_name_that_no_rule_may_give(name: str) -> None:
    from notelint.naming import name_fault

    assert name_fault(name) != ""


@pytest.mark.parametrize(
    "name", ["a", "é 漢字 📅.md", "a..b", "CONTE.md", "Com10.md", "x" * 255, "(a) b's, 100%;=+&~!@$.md"]
)
def test_a_name_that_a_rule_may_give(name: str) -> None:
    from notelint.naming import name_fault

    assert name_fault(name) == ""


TAKEN = {
    "a file": ["Café.md"],
    "another case": ["CAFÉ.md"],
    "another form": [normalize("NFD", "Café.md")],
    "a folder": ["Café.md/x.png"],
    "a hidden neighbour is none": [],
    "two damages of one name": ["CafÃ©.md"],
}


@pytest.mark.parametrize("case", TAKEN)
@pytest.mark.parametrize("git", [False, True], ids=["no git", "git"])
def test_a_name_that_is_taken(folder: Folder, case: str, git: bool) -> None:
    for name in ("Caf√©.md", *TAKEN[case]):
        folder.write(name, name)
    if git:
        folder.write(".gitignore", "Café.md\n")
        folder.git("init")
        folder.git("add", "Caf√©.md")
    before = _files(folder.root)
    ran = folder.run("Caf√©.md", *(["CafÃ©.md"] if "two" in case else []), *FIX, "--output-format", "json")
    if not TAKEN[case]:
        assert (ran.status, "Café.md" in _files(folder.root)) == (0, True)
        return
    assert ran.status == 1
    assert all("already" in found["help"] or "the same name" in found["help"] for found in json.loads(ran.text))
    assert _files(folder.root) == before


def test_a_symbolic_link_takes_a_name_and_is_not_followed(folder: Folder, new_folder: Make) -> None:
    outside = new_folder("outside")
    outside.write("b√©.md", "x")
    folder.write("a√©.md", "x")
    (folder.root / "aé.md").symlink_to("nowhere")
    (folder.root / "Caf√©").symlink_to(outside.root)
    (folder.root / "c√©.md").symlink_to(outside.root / "b√©.md")
    ran = folder.run(*FIX, "--output-format", "concise")
    assert [line.partition(":")[0] for line in ran.lines] == ["a√©.md"]
    assert sorted(path.name for path in folder.root.iterdir()) == sorted(["a√©.md", "aé.md", "Caf√©", "c√©.md"])
    assert [path.name for path in outside.root.iterdir()] == ["b√©.md"]


# how links follow


PLACES = {
    "Pics/caf√©.png": "Pics/café.png",
    "Pics/100% √©.png": "Pics/100% é.png",
    "Pics/it's (1) √©.png": "Pics/it's (1) é.png",
    "Pics/fine.png": "Pics/fine.png",
    "Stra√üe/Plan √ú.md": "Straße/Plan Ü.md",
    "Stra√üe/Deep/map.png": "Straße/Deep/map.png",
    "Work/Plan Ü.md": "Work/Plan Ü.md",
    "voilÃ\xa0.md": "voilà.md",
}
"""The files of a vault before and after; the names of the rest are chosen so that links can be mistaken."""

LINKS = {
    "wikilink": ("[[Plan √ú]]", "[[Plan Ü]]"),
    "wikilink with suffix": ("[[Stra√üe/Plan √ú.md]]", "[[Straße/Plan Ü.md]]"),
    "all its parts": ("[[Stra√üe/Plan √ú#A √© b^c|Plan √ú]]", "[[Straße/Plan Ü#A √© b^c|Plan √ú]]"),
    "in a table": ("| a |\n| - |\n| [[caf√©.png\\|x]] |", "| a |\n| - |\n| [[café.png\\|x]] |"),
    "embed": ("![[caf√©.png|100]]", "![[café.png|100]]"),
    "blanks": ("[[ caf√©.png |x]]", "[[ café.png |x]]"),
    "another case": ("[[CAF√©.PNG]] [[stra√üe/PLAN √ú]]", "[[CAFé.PNG]] [[straße/PLAN Ü]]"),
    "a no-break space at the end": ("[[voilÃ\xa0]]", "[[voilà]]"),
    "from the root": ("[[/Pics/caf√©.png]]", "[[/Pics/café.png]]"),
    "percent in a wikilink": ("![[caf%E2%88%9A%C2%A9.png]]", "![[caf%C3%A9.png]]"),
    "a bare percent": ("![[100% √©.png]]", "![[100% é.png]]"),
    "Markdown": ("[a √©](../Pics/caf√©.png)", "[a √©](../Pics/café.png)"),
    "Markdown from the root": ("[a](/Pics/caf√©.png#x)", "[a](/Pics/café.png#x)"),
    "image with a title": ('![a](Pics/caf√©.png "√©")', '![a](Pics/café.png "√©")'),
    "percent": ("![a](../Pics/caf%E2%88%9A%C2%A9.png)", "![a](../Pics/caf%C3%A9.png)"),
    "percent in small letters": ("![a](../Pics/caf%e2%88%9a%c2%a9.png)", "![a](../Pics/caf%C3%A9.png)"),
    "blanks as percent": ("[a](Stra√üe/Plan%20√ú.md)", "[a](Straße/Plan%20Ü.md)"),
    "percent as percent": ("![](../Pics/100%25%20√©.png)", "![](../Pics/100%25%20é.png)"),
    "angle brackets": ("[a](<../Stra√üe/Plan √ú.md>)", "[a](<../Straße/Plan Ü.md>)"),
    "angle brackets and percent": ("![](<../Pics/100% √©.png>)", "![](<../Pics/100% é.png>)"),
    "brackets": ("![](../Pics/it's%20(1)%20√©.png)", "![](../Pics/it's%20(1)%20é.png)"),
    "escaped brackets": (r"![](../Pics/it's%20\(1\)%20√©.png)", "![](../Pics/it's%20%281%29%20é.png)"),
    "percent brackets": ("![](../Pics/it's%20%281%29%20√©.png)", "![](../Pics/it's%20%281%29%20é.png)"),
    "a definition": ("[x][r]\n\n[r]: ../Pics/caf√©.png 'a √©'", "[x][r]\n\n[r]: ../Pics/café.png 'a √©'"),
    "a definition in angles": ("[r]: <../Pics/100% √©.png>", "[r]: <../Pics/100% é.png>"),
    "a folder on the way": ("![[Stra√üe/Deep/map.png]]", "![[Straße/Deep/map.png]]"),
    "a folder on a relative way": ("![](./../Stra√üe/Deep/map.png)", "![](./../Straße/Deep/map.png)"),
    "a folder that is not named": ("![[Deep/map.png]] ![[map.png]]", "![[Deep/map.png]] ![[map.png]]"),
    "several": ("[[caf√©.png]][[caf√©.png]]", "[[café.png]][[café.png]]"),
    "one that another file would catch": ("[[Plan Ü]]", "[[Work/Plan Ü]]"),
    "one that says it all": ("[[Work/Plan Ü]]", "[[Work/Plan Ü]]"),
    "a value": ("---\nup: '[[Plan √ú|x √©]]'\n---\n", "---\nup: '[[Plan Ü|x √©]]'\n---\n"),
    "a quote in quotes": ("---\na: '![[it''s (1) √©.png]]'\n---\n", "---\na: '![[it''s (1) é.png]]'\n---\n"),
    "escapes": ('---\na: "[[caf\\u221A\\xA9.png]]"\n---\n', '---\na: "[[café.png]]"\n---\n'),
    "a list": (
        '---\na:\n- "[[caf√©.png]]"\n- x: [ "![](<Pics/100% √©.png>)" ]\n---\n',
        '---\na:\n- "[[café.png]]"\n- x: [ "![](<Pics/100% é.png>)" ]\n---\n',
    ),
    "a block": ("---\na: |\n  see [[caf√©.png]]\n---\n", "---\na: |\n  see [[café.png]]\n---\n"),
    "a path": ("---\ncover: Pics/caf√©.png # √©\n---\n", "---\ncover: Pics/café.png # √©\n---\n"),
    "a path in quotes": ("---\ncover: 'Pics/it''s (1) √©.png'\n---\n", "---\ncover: 'Pics/it''s (1) é.png'\n---\n"),
    "an alias": ("---\na: &x '[[caf√©.png]]'\nb: *x\n---\n", "---\na: &x '[[café.png]]'\nb: *x\n---\n"),
    "an anchor": ("---\na: &x '[[it''s (1) √©.png]]'\n---\n", "---\na: &x '[[it''s (1) é.png]]'\n---\n"),
    "no link": ("caf√©.png `[[caf√©.png]]`\n\n    [[caf√©.png]]\n", "caf√©.png `[[caf√©.png]]`\n\n    [[caf√©.png]]\n"),
    "a name alone": ("---\ntitle: Plan √ú\n---\n", "---\ntitle: Plan √ú\n---\n"),
    "an address": ("[a](https://example.org/caf√©.png)", "[a](https://example.org/caf√©.png)"),
    "no such file": ("[[Gone √©]] ![](../Pics/gone√©.png)", "[[Gone √©]] ![](../Pics/gone√©.png)"),
}


def _vault(folder: Folder) -> None:
    for name in PLACES:
        folder.write(name, f"this was {name}\n" if name.endswith(".md") else name)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=ascii)
@pytest.mark.parametrize("case", LINKS)
def test_a_link_follows(folder: Folder, case: str, newline: str) -> None:
    before, after = (text.replace("\n", newline).encode() for text in LINKS[case])
    _vault(folder)
    folder.write("Notes/n.md", before)
    ran = folder.run(*FIX)
    assert (ran.status, ran.text) == (0, "")
    assert folder.read("Notes/n.md") == after
    files = _files(folder.root)
    assert {new: files.get(new) for new in PLACES.values()} == {
        new: f"this was {old}\n".encode() if old.endswith(".md") else old.encode() for old, new in PLACES.items()
    }
    assert ("rewrote the links in Notes/n.md" in ran.err) == (before != after)


def test_links_in_notes_that_move_themselves(folder: Folder) -> None:
    folder.write("Caf√©/a√©.md", "\ufeff[b](b√©.md) [[b√©]] [c](../Caf√©/b√©.md) [d](../d.md) [e](./Caf√©/x)\r\n")
    folder.write("Caf√©/b√©.md", "[self](b√©.md) ![](sub/p√©.png)")
    folder.write("Caf√©/sub/p√©.png", "p")
    folder.write("d.md", "[[Caf√©/a√©]]")
    assert folder.run(*FIX).status == 0
    assert {name: text.decode() for name, text in _files(folder.root).items()} == {
        "Café/aé.md": "\ufeff[b](bé.md) [[bé]] [c](../Café/bé.md) [d](../d.md) [e](./Caf√©/x)\r\n",
        "Café/bé.md": "[self](bé.md) ![](sub/pé.png)",
        "Café/sub/pé.png": "p",
        "d.md": "[[Café/aé]]",
    }


def test_damage_in_the_note_is_repaired_at_the_same_time(folder: Folder) -> None:
    folder.write("Caf√©.md", "Caf√© am Stra√üenrand ‚Äì [[Stra√üe]]\n")
    folder.write("Stra√üe.md", "zum [[Caf√©|Caf√©]], `x`\n")
    diff = folder.run("--diff", "--unsafe-fixes")
    assert folder.run("--fix").status == 1
    assert folder.read("Stra√üe.md").decode() == "zum [[Caf√©|Café]], `x`\n", "safe fixes never rename"
    ran = folder.run("--unsafe-fixes")
    assert (ran.status, ran.text) == (0, "")
    assert {name: text.decode() for name, text in _files(folder.root).items()} == {
        "Café.md": "Café am Straßenrand – [[Straße]]\n",
        "Straße.md": "zum [[Café|Café]], `x`\n",
    }
    assert "rename to Café.md" in diff.text
    assert folder.run("--unsafe-fixes").err == "2 notes checked: nothing found.\n"


def test_notes_outside_the_focus_keep_all_but_their_links(folder: Folder) -> None:
    folder.write("a√©.md", "x")
    folder.write("b.md", "‚Äì [[a√©]] ‚Äì")
    assert folder.run("a√©.md", "--unsafe-fixes").status == 0
    assert folder.read("b.md").decode() == "‚Äì [[aé]] ‚Äì"


def test_what_is_left_alone_is_named(folder: Folder) -> None:
    folder.write(".notelint.yaml", "ignore: ['Old/**', 'Caf√©/x/**']\n")
    folder.write(".obsidian/app.json", json.dumps({"attachmentFolderPath": "Caf√©"}))
    folder.write(".obsidian/workspace.json", json.dumps({"last": "Caf√©"}))
    folder.write(".obsidian/graph.json", "{}")
    folder.write(".obsidian/types.json", json.dumps({"types": {"Caf√©": "text"}}))
    folder.write("Caf√©/a.md", "x")
    folder.write("board.canvas", '{"file": "Caf√©/a.md"}')
    folder.write("other.canvas", '{"file": "a.md"}')
    folder.write("Old/old.md", "![](Caf%E2%88%9A%C2%A9/a.md)")
    folder.write("bytes.md", "[[Caf√©/a]] \udcff".encode("utf-8", "surrogateescape"))
    before = _files(folder.root)
    ran = folder.run(*FIX)
    assert ran.status == 1, "one note is not UTF-8"
    named = {line.split()[1] for line in ran.err.splitlines() if "it was left alone" in line}
    assert named == {".notelint.yaml", ".obsidian/app.json", "board.canvas", "Old/old.md", "bytes.md"}
    assert _files(folder.root) == {name.replace("Caf√©", "Café"): data for name, data in before.items()}


# git


def _git_status(folder: Folder) -> list[str]:
    return [line for line in folder.git("status", "--porcelain", "-z").split("\0") if line]


@pytest.fixture
def tracked(folder: Folder) -> Folder:
    """A repository with a damaged note, a damaged picture and a note that links to both."""
    folder.git("init")
    folder.write("Pics/a√©.png", b"\x89PNG\0one")
    folder.write("b√©.md", "one two three four five six seven\n" * 9)
    folder.write("Home.md", "![[a√©.png]] [[b√©]]\n")
    folder.git("add", ".")
    folder.git("commit", "-m", "x")
    return folder


def test_git_knows_the_rename_and_what_was_staged_stays(tracked: Folder) -> None:
    staged = b"staged\n" + tracked.read("b√©.md")
    tracked.write("b√©.md", staged)
    tracked.git("add", "b√©.md")
    tracked.write("b√©.md", b"and then\n" + staged)
    tracked.write("new√©.md", "[[b√©]]")
    assert tracked.run(*FIX).status == 0
    assert _git_status(tracked) == [
        *(" M Home.md", "R  Pics/aé.png", "Pics/a√©.png", "RM bé.md", "b√©.md", "?? newé.md"),
    ]
    assert tracked.git("show", ":bé.md").encode() == staged
    assert tracked.read("bé.md") == b"and then\n" + staged
    assert tracked.git("show", ":Home.md") == "![[a√©.png]] [[b√©]]\n", "what is not staged is not staged by us"
    assert tracked.read("Home.md").decode() == "![[aé.png]] [[bé]]\n"


def test_git_follows_a_folder_and_what_it_ignores_moves_too(folder: Folder) -> None:
    folder.git("init")
    folder.write(".gitignore", "*.log\n")
    for name in ("Caf√©/a.md", "Caf√©/sub/b√©.md", "Caf√©/x.log", "Caf√©/new.png"):
        folder.write(name, name)
    folder.write("n.md", "[[Caf√©/x.log]] [[Caf√©/sub/b√©]]")
    folder.git("add", "Caf√©/a.md", "Caf√©/sub", "n.md")
    folder.git("commit", "-m", "x")
    assert folder.run(*FIX).status == 0
    assert sorted(_files(folder.root)) == sorted(
        [".gitignore", "Café/a.md", "Café/new.png", "Café/sub/bé.md", "Café/x.log", "n.md"]
    )
    assert folder.read("n.md").decode() == "[[Café/x.log]] [[Café/sub/bé]]"
    assert [line for line in _git_status(folder) if line[0] == "R"] == ["R  Café/a.md", "R  Café/sub/bé.md"]


def test_names_with_signs_that_git_reads(folder: Folder) -> None:
    folder.git("init")
    for name in ("-a√©.md", "(top)√©.md", "!b√©.md", "100% √©.md", "'c√©'.md"):
        folder.write(name, name)
    folder.write("-dé*.md", "x")
    folder.git("add", ".")
    assert folder.run(*FIX).status == 0
    assert sorted(_files(folder.root)) == sorted(["-aé.md", "(top)é.md", "!bé.md", "100% é.md", "'cé'.md", "-dé*.md"])
    assert all(line.startswith("A  ") for line in _git_status(folder))


def test_a_repository_inside_keeps_its_own_index(folder: Folder) -> None:
    folder.git("init")
    inner = type(folder)(folder.root / "Inner")
    inner.write("a√©.md", "x")
    inner.git("init")
    inner.git("add", ".")
    other = type(folder)(folder.root / "Caf√©")
    other.write("b.md", "x")
    other.git("init")
    folder.write("n.md", "[[a√©]]")
    ran = folder.run(*FIX)
    assert ran.status == 1
    assert "a repository of its own" in ran.text
    assert _git_status(inner) == ["A  aé.md"]
    assert folder.read("n.md").decode() == "[[aé]]"


def test_hooks_of_the_repository_do_not_run(tracked: Folder) -> None:
    tracked.write(".git/hooks/post-index-change", f"#!/bin/sh\ntouch '{tracked.root}/evil'\n").chmod(0o755)
    tracked.git("config", "core.fsmonitor", f"touch '{tracked.root}/evil'; false")
    assert tracked.run(*FIX).status == 0
    assert "evil" not in _files(tracked.root)


# the diff


@pytest.mark.parametrize("place", ["", "my vault/é"])
def test_git_takes_the_diff_of_renames(folder: Folder, place: str) -> None:
    folder.git("init")
    folder.git("config", "core.autocrlf", "false")
    inside = type(folder)(folder.root / place)
    inside.write(".notelint.yaml", "{}")
    inside.write("Caf√©/p√©.png", b"\x89PNG\r\n\0")
    inside.write("Caf√©/a b√©.md", b"\xef\xbb\xbfone\r\n![[p\xe2\x88\x9a\xc2\xa9.png]]\rthree")
    inside.write("Caf√©/say it√©.md", "")
    inside.write("z.md", "[[a b√©]] It‚Äôs\n")
    folder.git("add", ".")
    folder.git("commit", "-m", "x")
    before = _files(folder.root)
    ran = inside.run("--diff", "--unsafe-fixes")
    assert (ran.status, _files(folder.root)) == (1, before), "nothing is written"
    prefix = f"{place}/" if place else ""
    assert f"rename from {prefix}Caf√©/p√©.png\nrename to {prefix}Café/pé.png\n" in ran.text
    assert _git_status(folder) == []
    assert inside.run("--unsafe-fixes").status == 0
    after = _files(folder.root)
    folder.git("reset", "--hard")
    subprocess.run(["git", "apply"], cwd=inside.root, input=ran.out, check=True)
    assert _files(folder.root) == after
    assert inside.run("--diff", "--unsafe-fixes").out == b""


def test_the_diff_without_unsafe_fixes_shows_no_rename(tracked: Folder) -> None:
    ran = tracked.run(*RULE, "--diff")
    assert (ran.status, ran.out) == (0, b"")


# failures: nothing is ever lost


def test_a_note_that_cannot_follow_keeps_all_names(tracked: Folder) -> None:
    (tracked.root / "Home.md").chmod(0o444)
    before = _files(tracked.root)
    for arguments in (FIX, ("b√©.md", *FIX)):
        ran = tracked.run(*arguments)
        assert ran.status == 2
        assert "Home.md: its links must follow, but it is read-only; no file was renamed" in ran.err
        assert "[mojibake-name]" in ran.text
        assert _files(tracked.root) == before


def test_a_note_that_a_rule_crashes_on_keeps_all_names(vault: Folder) -> None:
    vault.write("a√©.md", "x")
    vault.write("n.md", "CRASH [[a√©]]")
    ran = vault.run("--unsafe-fixes", "--select", "mojibake-name,zz-crash")
    assert ran.status == 3
    assert "n.md: its links must follow, but it could not be checked; no file was renamed" in ran.err
    assert vault.read("n.md").decode() == "CRASH [[a√©]]"
    vault.write("n.md", "CRASH")
    assert vault.run("--unsafe-fixes", "--select", "mojibake-name,zz-crash").status == 3
    assert vault.read("aé.md") == b"x", "a note without such links stops nothing"


def test_a_failure_in_the_middle_says_what_was_done(folder: Folder) -> None:
    folder.write("Inner/deep/a√©.md", "x")
    folder.write("Inner/z√©.md", "y")
    folder.write("n.md", "[[a√©]] [[z√©]]")
    inner = type(folder)(folder.root / "Inner")
    inner.git("init")
    inner.git("add", "z√©.md")
    inner.write(".git/index.lock", "")
    ran = folder.run(*FIX)
    assert ran.status == 2
    assert "Inner/z√©.md: git cannot rename it" in ran.err
    assert "renamed before: Inner/deep/a√©.md to aé.md" in ran.err
    assert {name: data.decode() for name, data in _files(folder.root).items()} == {
        "Inner/deep/aé.md": "x",
        "Inner/z√©.md": "y",
        "n.md": "[[aé]] [[z√©]]",
    }, "the links lead to what is there"
    assert [line.partition(":")[0] for line in ran.lines if "error[" in line] == ["Inner/z√©.md"]
    (inner.root / ".git/index.lock").unlink()
    assert folder.run(*FIX).status == 0
    assert folder.read("n.md").decode() == "[[aé]] [[zé]]"


def test_a_folder_that_is_read_only_keeps_its_names(folder: Folder) -> None:
    folder.write("In/a√©.md", "x").parent.chmod(0o555)
    ran = folder.run(*FIX)
    (folder.root / "In").chmod(0o755)
    assert (ran.status, "its folder is read-only" in ran.text) == (1, True)
    assert _files(folder.root) == {"In/a√©.md": b"x"}


# the config, several vaults, Python


def test_the_config(folder: Folder) -> None:
    folder.write("In/a√©.md", "x")
    folder.write("Out/b√©.md", "x")
    folder.write(".notelint.yaml", "overrides: [{paths: [Out/**], rules: {mojibake-name: off}}]\n")
    assert _reported(folder.run(*CONCISE)) == ["In/a√©.md"]
    folder.write(".notelint.yaml", "rules: {mojibake-name: {level: warning, fix: off}}\n")
    ran = folder.run(*FIX)
    assert (ran.status, ran.text.count("warning[mojibake-name]")) == (0, 2)
    folder.write(".notelint.yaml", "rules: {mojibake-name: {fix: unsafe}}\n")
    folder.run("--fix", *RULE)
    assert {"In/aé.md", "Out/bé.md"} < set(_files(folder.root)), "whoever asks for it gets it under --fix"


def test_several_vaults(new_folder: Make) -> None:
    for name in ("one", "two"):
        made = new_folder(f"all/{name}")
        made.write(".notelint.yaml", "{}")
        made.write("a√©.md", "x")
    both = type(made)(made.root.parent)
    found = json.loads(both.run("one", "two", *RULE, "--output-format", "json").text)
    assert [each["fix"]["rename"]["from"] for each in found] == ["one/a√©.md", "two/a√©.md"]
    assert "rename from two/a√©.md\nrename to two/aé.md\n" in both.run("one", "two", *FIX, "--diff").text
    assert both.run("one", "two", *FIX).status == 0
    assert {"one/aé.md", "two/aé.md"} < set(_files(both.root))


def test_from_python(folder: Folder) -> None:
    (found,) = notelint.check_text("x", "In/a√©.md")
    assert found.fix
    assert found.fix.rename == notelint.Rename("In/a√©.md", "aé.md")
    assert found.fix.rename.target == "In/aé.md"
    assert notelint.check_text("x", "In/C# a√©.md")[0].fix is None
    assert notelint.fix_text("x", "In/a√©.md", unsafe=True) == "x"
    folder.write("a√©.md", "x")
    folder.write("b.md", "[[a√©]]")
    vault = notelint.Vault.open(folder.root)
    assert [each.path for each in vault.fix(select=["mojibake-name"])] == ["a√©.md"]
    assert vault.fix(select=["mojibake-name"], unsafe=True) == []
    assert _files(folder.root) == {"aé.md": b"x", "b.md": "[[aé]]".encode()}


def test_a_large_vault_in_several_processes(folder: Folder) -> None:
    for number in range(80):
        folder.write(f"{number % 7}/n{number} √©.md", f"[[n{(number + 1) % 80} √©]] {'‚Äô' * (number % 3)} a\n")
    ran = folder.run("--unsafe-fixes", "--jobs", "2", "--select", "mojibake,mojibake-name")
    assert (ran.status, ran.text) == (0, "")
    for number in range(80):
        expected = f"[[n{(number + 1) % 80} é]] {'’' * (number % 3)} a\n"
        assert folder.read(f"{number % 7}/n{number} é.md").decode() == expected


# links follow any move


WORDS = ["a", "b", "a b", "a(1)", "é", "it's", "100%", "v1.2"]
PATHS = st.builds("/".join, st.lists(st.sampled_from(WORDS), min_size=1, max_size=3)).map(lambda path: path + ".md")
SHAPES = ["[[{}]]", "![[{}|x]]", "[x](<{}>)", "[x]({})", "\n[r]: <{}>\n"]


class TestAnyMove:
    """Whatever is renamed, each link leads to the same file as before, and all else stays."""

    FRONT: ClassVar[str] = "---\nup: '[[{}]]'\ncover: \"{}\"\n---\n"

    @given(st.sets(PATHS, min_size=2, max_size=6), st.data())
    def test_links_lead_to_the_same_files(self, paths: set[str], data: st.DataObject) -> None:
        files = {path.casefold(): path for path in paths}.values()
        draw = data.draw
        moved = {path: _renamed(path, draw(st.sampled_from(WORDS))) for path in files if draw(st.booleans())}
        news = [moved.get(path, path) for path in files]
        if len(set(news)) < len(news):
            return
        source = draw(st.sampled_from(sorted(files)))
        named = st.builds(_written, st.sampled_from(sorted(files)), st.integers(0, 2), st.booleans())
        targets = draw(st.lists(named, max_size=5))
        text = "".join(draw(st.sampled_from(SHAPES)).format(target) + "-" for target in targets)
        text = self.FRONT.format(*(targets * 2)[:2]) + text if len(targets) > 1 and "'" not in text else text
        note = Note(source, text, Names(files))
        moves = Moves(moved, note.names, Names(news))
        try:
            after = Note(moves.path(source), relinked(note, moves), moves.after)
        except LinkProblem:  # refused: in some places no spelling leads to the new name
            return
        old, new = targets_of(note), targets_of(after)
        assert len(old) == len(new)
        for one, other in zip(old, new, strict=True):
            led = one.resolve(moves.before, source)
            assert led is None or other.resolve(moves.after, after.path) == moves.path(led)
            assert led is not None or one.written == other.written
        assert _bare(note, old) == _bare(after, new)


def _renamed(path: str, stem: str) -> str:
    folder, slash, _ = path.rpartition("/")
    return f"{folder}{slash}{stem}2.md"


def _written(path: str, skipped: int, with_suffix: bool) -> str:
    parts = path.split("/")
    tail = "/".join(parts[min(skipped, len(parts) - 1) :])
    return tail if with_suffix else tail.removesuffix(".md")


def _bare(note: Note, targets: list[Target]) -> str:
    text = note.text
    for target in reversed(targets):
        text = text[: target.span.start] + "@" + text[target.span.end :]
    return text
