"""`notelint init`: the config that it proposes, and that it never overwrites one."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notelint import check_text
from notelint.cache import Cache, default_folder
from notelint.config_file import FILE_NAME, load_config, parse_config
from notelint.files import FileProblem
from notelint.frontmatter import Data, parse_frontmatter, parse_yaml, resolve
from notelint.init import command
from notelint.init.choices import choices_of
from notelint.init.command import propose_config, write_config
from notelint.init.facts import Facts, Group
from notelint.init.obsidian import Taken, taken_over
from notelint.init.proposal import propose
from notelint.init.values import schema_of
from notelint.init.writing import config_text, written
from notelint.note_types import NoteTypes, fill
from notelint.registry import registered, type_folders
from notelint.work import Outcome

if TYPE_CHECKING:
    from tests.conftest import Folder
else:
    from conftest import Folder  # pytest has put this folder on the path

UNQUOTED = "seen: [[2025-10-06]]\nship: [[S]]\ncrew: [A]\nmate: [A, B]\nhold:\n- [[H]]\n"


def init(root: Path, *options: str) -> subprocess.CompletedProcess[str]:
    ran = Folder(root).run("init", *options)
    return subprocess.CompletedProcess(options, ran.status, ran.text, ran.err)


def write(root: Path, files: Mapping[str, str]) -> Path:
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    return root


def logs(number: int) -> dict[str, str]:
    """Notes of one type, with what nearly all of them share and one that does not."""
    found = {}
    for day in range(1, number + 1):
        keeper = ("Ada Quist", "Bo Lind")[day % 2]
        state = "open" if day % 3 else "shut"
        sight = f"sight: {day}\n" if day != 2 else ""
        found[f"Logs/2025-03-{day:02} Watch {day}.md"] = (
            f"---\ntype: log\ntitle: Watch {day}\ndate: 2025-03-{day:02}\nkeeper: {keeper}\nstate: {state}\n{sight}"
            f"tags:\n- type/log\n- keeper/{keeper.lower().replace(' ', '-')}\n- kept\n---\n\n# Watch {day}\n\n"
            f"## Weather\n\nfine\n\n{'## Ships' if day != 3 else '## ships'}\n\n" + ("## Odd\n" if day == 4 else "")
        )
    return found


def test_a_type_as_the_notes_have_it(tmp_path: Path) -> None:
    done = init(write(tmp_path, logs(20)), "--yes")
    assert done.returncode == 0, done.stderr
    text = (tmp_path / FILE_NAME).read_text("utf-8")
    assert done.stdout == text
    root = parse_yaml(text)
    assert root is not None
    assert root.data == {
        "types": {
            "log": {
                "required": ["type", "title", "date", "keeper", "state", "sight", "tags"],
                "places": ["Logs/**"],
                "filename": "{date|day} {title}",
                "tags": ["keeper/{keeper|slug}", "type/{type}", "kept"],
                "sections": ["Weather", "Ships"],
                "properties": {
                    "title": {"type": "string"},
                    "date": {"type": "string", "format": "date"},
                    "keeper": {"type": "string"},
                    "state": {"type": "string", "enum": ["open", "shut"]},
                    "sight": {"type": "integer"},
                    "tags": {"type": "array", "items": {"type": "string"}},
                },
            }
        }
    }
    assert "sight: {type: integer}  # 19 of 20" in text
    assert "schema: 1 finding" in done.stderr, "the note without `sight`"


def test_a_second_run_writes_nothing(tmp_path: Path) -> None:
    write(tmp_path, {**logs(3), FILE_NAME: "rules: {}\n"})
    done = init(tmp_path, "--yes")
    assert done.returncode == 2
    assert "there is a config already" in done.stderr
    assert (tmp_path / FILE_NAME).read_text("utf-8") == "rules: {}\n"


def test_nothing_is_written_without_a_word_of_the_user(tmp_path: Path) -> None:
    done = init(write(tmp_path, logs(3)))
    assert done.returncode == 0
    assert "Nothing was written" in done.stderr
    assert not (tmp_path / FILE_NAME).exists()


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo terminals")
@pytest.mark.parametrize(("answer", "is_written"), [("y\n", True), ("\n", False), ("n\n", False)])
def test_on_a_terminal_it_asks(tmp_path: Path, answer: str, is_written: bool) -> None:
    import pty

    many = {f"{number}.md": "x\n" for number in range(100)} if is_written else {}
    write(tmp_path, {**logs(3), **many})
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "notelint", "init"]
    with subprocess.Popen(command, cwd=tmp_path, stdin=theirs, stdout=subprocess.PIPE, stderr=theirs) as process:
        os.write(ours, answer.encode())
        assert process.stdout is not None
        process.stdout.read()
        assert process.wait(20) == 0
    shown = os.read(ours, 100_000)
    os.close(theirs)
    os.close(ours)
    assert (b"Checking" in shown) is is_written, "how far it is, where the notes are many"
    assert (tmp_path / FILE_NAME).exists() is is_written


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        pytest.param({}, {}, id="an empty vault"),
        pytest.param({f"{day}.md": "---\ntype: log\n---\n" for day in range(2)}, {}, id="too rare"),
        pytest.param(
            {f"{day}.md": f"---\ntype: {'Log' if day == 1 else 'log'}\nseen: {day}\n---\n" for day in range(4)},
            {"log": {"properties": {"seen": {"type": "integer"}}}},
            id="capitals of one note, too few for rules",
        ),
        pytest.param(
            {
                f"Crew/{name} Quist.md": f"---\ntype: mate\nname: {name} Quist\n---\n"
                for name in ("Ada", "Bo", "Cy", "Di", "Ed")
            },
            {
                "mate": {
                    "required": ["type", "name"],
                    "places": ["Crew/**"],
                    "filename": "{name}",
                    "properties": {"name": {"type": "string"}},
                }
            },
            id="named by another key than the title",
        ),
        pytest.param(
            {f"Birds/{day}.md": f"---\nwings: {day}\nsong: {day}.5\n---\n" for day in range(6)},
            {
                "birds": {
                    "match": {"paths": ["Birds/**"]},
                    "required": ["wings", "song"],
                    "properties": {"wings": {"type": "integer"}, "song": {"type": "number"}},
                }
            },
            id="by folder",
        ),
        pytest.param(
            {f"Birds {{x}}~[1]/{day}.md": f"---\nwings: {day}\nsong: {day}.5\n---\n" for day in range(6)},
            {
                "birds {x}~[1]": {
                    "match": {"paths": ["Birds ?x??[[]1]/**"]},
                    "required": ["wings", "song"],
                    "properties": {"wings": {"type": "integer"}, "song": {"type": "number"}},
                }
            },
            id="by a folder of whose name not all can stand in a glob",
        ),
        pytest.param(
            {f"2024~old/{day}.md": f"---\ntype: log\nseen: {day}\n---\n" for day in range(6)},
            {
                "log": {
                    "required": ["type", "seen"],
                    "places": ["2024?old/**"],
                    "properties": {"seen": {"type": "integer"}},
                }
            },
            id="in such a folder",
        ),
        pytest.param(
            {
                f"{'In' if day == 7 else 'Logs'}/{day}.md": "---\ntype: log\n"
                f"{'sea: ' + ('calm', 'rough')[day % 2] if day != 5 else 'swell: 1'}\n"
                f"tags: [log/{('calm', 'rough')[day % 2] if day != 9 else 'x'}]\n---\n"
                for day in range(50)
            },
            {
                "log": {
                    "required": ["type", "sea", "tags"],
                    "places": ["Logs/**"],
                    "tags": ["log/{sea}"],
                    "properties": {
                        "sea": {"type": "string", "enum": ["calm", "rough"]},
                        "tags": {"type": "array", "items": {"type": "string"}},
                    },
                }
            },
            id="one lies elsewhere, one lacks a key of a tag, one has another tag",
        ),
        pytest.param(
            {
                f"Birds/{day}.md": f"---\nwings: {day}\nsong: {day}.5\n---\n" if day < 19 else "text"
                for day in range(20)
            },
            {
                "birds": {
                    "match": {"paths": ["Birds/**"]},
                    "required": ["wings", "song"],
                    "properties": {"wings": {"type": "integer"}, "song": {"type": "number"}},
                }
            },
            id="by folder, one without frontmatter",
        ),
        pytest.param(
            {f"Birds/{day}.md": f"---\nwings: {day}\nsong: {day}.5\n---\n" if day < 6 else "" for day in range(9)},
            {},
            id="a folder in which too many have none",
        ),
        pytest.param(
            {f"People/{day}.md": f"---\ntype: people\nperson: P{day}\nheight: tall\n---\n" for day in range(6)},
            {
                "people": {
                    "extends": "people",
                    "required": ["type", "person", "height"],
                    "places": ["People/**"],
                    "properties": {"height": {"type": "string"}},
                }
            },
            id="over a type that ships",
        ),
        pytest.param(
            {
                f"{day}.md": f"---\ntype: log\ndate: {'2025-01-0' + str(day) if day < 6 else ''}\n"
                f"{'keeper: Bo' if day < 6 else ''}\n---\n{'## Ships' if day < 6 else '## Map'}\n"
                for day in range(1, 10)
            },
            {
                "log": {
                    "required": ["type"],
                    "dependentRequired": {"date": ["keeper"]},
                    "sections": {"when": ["date"], "list": ["Ships"]},
                    "properties": {
                        "date": {"type": "string", "format": "date"},
                        "keeper": {"type": "string"},
                    },
                }
            },
            id="dated notes and pages",
        ),
        pytest.param(
            {
                f"{day}.md": "---\ntype: log\n"
                + ("seen: 2025-10-06\nship: '[[S]]'\ncrew: A\nmate: A\nhold:\n- '[[H]]'\n", UNQUOTED)[day == 7]
                + f"port: [[P{day}]]\ngrid: [[{day}, 2]]\n---\n"
                for day in range(30)
            },
            {
                "log": {
                    "required": ["type", "seen", "ship", "crew", "mate", "hold", "port", "grid"],
                    "properties": {
                        "seen": {"type": "string", "format": "date-or-time"},
                        "ship": {"type": "string"},
                        "crew": {"type": "string"},
                        "mate": {"type": ["string", "array"], "items": {"type": "string"}},
                        "hold": {"type": "array", "items": {"type": "string"}},
                        "port": {"type": "string"},
                        "grid": {"type": "array", "items": {"type": "array", "items": {"type": "integer"}}},
                    },
                }
            },
            id="links without quotes are text, and a list of one is no list",
        ),
        pytest.param(
            {
                f"{day}.md": f"---\ntype: {'log' if day < 8 else repr('{{KIND}}')}\nseen: {{ {{ DATE }} }}\n"
                f"crew: [{{ {{ CREW }} }}]\nport: '{{{{PORT}}}}'\nsea: <% tp.file.title %>\nship: S{day}\n---\n"
                for day in range(12)
            },
            {"log": {"required": ["type", "ship"], "properties": {"ship": {"type": "string"}}}},
            id="what a template was to fill in is no value, and no type",
        ),
    ],
)
def test_proposals(tmp_path: Path, files: dict[str, str], expected: object) -> None:
    write(tmp_path, {**files, ".obsidian/app.json": "{}"})
    done = init(tmp_path)
    assert done.returncode == 0, done.stderr
    root = parse_yaml(done.stdout)
    assert (root.data if root else {}) == ({"types": expected} if expected else {})


def kept(folder: str, number: int, *keys: str) -> dict[str, str]:
    """Notes of a folder without a `type`, each with these keys, the first note first; `tags` are the folder's own."""
    lines = "".join(
        f"{key}: [{folder.rpartition('/')[2].lower()}]\n" if key == "tags" else f"{key}: a\n" for key in keys
    )
    return {f"{folder}/{at} {'-'.join(keys)}.md": f"---\n{lines}---\n" if keys else "text\n" for at in range(number)}


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        pytest.param(kept("Fleet", 6, "hull", "flag"), "fleet=Fleet/** 6", id="two keys"),
        pytest.param(kept("Fleet", 6, "hull"), "", id="one key, and no other note"),
        pytest.param(kept("Fleet", 20, "tags"), "fleet=Fleet/** 20", id="a tag"),
        pytest.param(kept("Fleet", 19, "tags") | kept("Fleet", 1, "hull"), "", id="a tag of most"),
        pytest.param(kept("Fleet", 20, "aliases", "permalink", "publish"), "", id="keys of any kind of note"),
        pytest.param(kept("Fleet", 8, "hull", "flag") | kept("Fleet", 2), "fleet=Fleet/** 10", id="two have none"),
        pytest.param(kept("Fleet", 8, "hull", "flag") | kept("Fleet", 3), "", id="three have none"),
        pytest.param(
            kept("Fleet/Old", 40, "hull", "flag") | kept("Fleet/New", 20, "hull", "flag", "crew"),
            "old=Fleet/Old/** 40, new=Fleet/New/** 20",
            id="a folder in it has a key more",
        ),
        pytest.param(
            kept("Fleet/Old", 60, "hull", "flag", "crew") | kept("Fleet/New", 20, "hull", "flag"),
            "old=Fleet/Old/** 60, new=Fleet/New/** 20",
            id="a folder in it has one less",
        ),
        pytest.param(
            kept("Fleet/Old", 40, "hull", "flag") | kept("Fleet/New", 19, "hull", "flag", "crew"),
            "old=Fleet/Old/** 40, fleet=Fleet/** 19",
            id="too few to be apart, but all the others",
        ),
        pytest.param(
            kept("Fleet/Old", 30, "hull", "flag")
            | kept("Fleet/Lent", 30, "hull", "flag")
            | kept("Fleet/New", 19, "hull", "flag", "crew"),
            "fleet=Fleet/** 79",
            id="too few to be apart",
        ),
        pytest.param(
            kept("Fleet/Old", 40, "hull", "flag") | kept("Fleet/New", 20, "hull", "flag", "aliases"),
            "fleet=Fleet/** 60",
            id="apart by a key of any kind",
        ),
        pytest.param(
            kept("Fleet/Old", 40, "hull", "flag")
            | kept("Fleet/New", 17, "hull", "flag", "crew")
            | kept("Fleet/New/In", 4, "hull", "flag"),
            "fleet=Fleet/** 61",
            id="a key that too few there lack",
        ),
        pytest.param(
            kept("All/Fleet", 6, "hull", "flag") | kept("All/Ports", 6, "quay", "mole") | kept("All/Old", 20),
            "fleet=All/Fleet/** 6, ports=All/Ports/** 6",
            id="folders in one that shares nothing",
        ),
        pytest.param(
            kept("All/Fleet", 6, "hull", "flag") | kept("All/Old", 40), "", id="a small part of such a folder"
        ),
        pytest.param(
            kept("East/Fleet", 6, "hull", "flag") | kept("East/Old", 2) | kept("Fleet", 7, "hull", "flag"),
            "east/fleet=East/Fleet/** 6, fleet=Fleet/** 7",
            id="two of one name",
        ),
        pytest.param(
            kept("Works", 8, "shelf", "year")
            | kept("Works", 8, "shelf", "maker")
            | kept("Works", 3, "tags")
            | kept("In", 2, "shelf")
            | kept("In", 20, "hull", "flag"),
            "in=In/** 22, works=shelf 16",
            id="by the one key of a folder",
        ),
        pytest.param(
            kept("Works", 16, "shelf", "year") | kept("Works", 4) | kept("In", 9, "shelf") | kept("Out", 9, "shelf"),
            "works=Works/** 20",
            id="a folder goes first",
        ),
        pytest.param(
            kept("Works", 16, "shelf") | kept("In", 5, "shelf") | kept("In", 20),
            "works=Works/** 16",
            id="a key of which too many notes lie elsewhere",
        ),
        pytest.param(
            kept("Works", 8, "shelf") | kept("In", 5, "shelf") | kept("In", 4), "", id="a key that is usual elsewhere"
        ),
    ],
)
def test_types_of_notes_that_name_none(tmp_path: Path, files: dict[str, str], expected: str) -> None:
    config = parse_config(init(write(tmp_path, files)).stdout, FILE_NAME, registered())
    types = config.types("a.md")
    data = {path: block.data if (block := parse_frontmatter(text)) else {} for path, text in files.items()}
    found = Counter(each.name if (each := types.of(path, data[path])) else "" for path in files)
    told = {name: types.named(name) for name in (types.own[0] if types.own else ())}
    assert (
        ", ".join(
            f"{name}={' '.join((*(glob.pattern for glob in each.match.paths), *each.match.keys))} {found[name]}"
            for name, each in told.items()
            if each
        )
        == expected
    )


def test_a_type_in_capitals_is_the_one_that_ships_where_the_vault_has_such(tmp_path: Path) -> None:
    capitals = {f"{day}.md": f"---\ntype: Partners\npartner: P{day}\n---\n" for day in range(3)}
    alone = parse_yaml(init(write(tmp_path, capitals)).stdout)
    other = parse_yaml(init(write(tmp_path, {"p.md": "---\ntype: people\nperson: Ada\n---\n"})).stdout)
    for found, names in ((alone, ["Partners"]), (other, ["partners"])):
        assert found is not None
        assert isinstance(found.data, dict)
        assert isinstance(types := found.data["types"], dict)
        assert list(types) == names


@pytest.mark.parametrize(
    ("titled", "crewed", "expected"),
    [
        pytest.param(10, 0, "", id="as the type that ships has it"),
        pytest.param(6, 0, "", id="slips"),
        pytest.param(4, 0, "date: [person]  # without title (4 of 10), for which `people` asks", id="a habit"),
        pytest.param(10, 10, "date: [title, person, keeper]", id="what the notes add stands beside what it asks for"),
    ],
)
def test_what_a_type_that_ships_asks_for(tmp_path: Path, titled: int, crewed: int, expected: str) -> None:
    notes = {
        f"{day}.md": f"---\ntype: people\ndate: 2025-01-{day + 10}\nperson: P{day}\n"
        + "title: T\n" * (day < titled)
        + "keeper: Ada\n" * (day < crewed)
        + "---\n"
        for day in range(10)
    }
    pages = {f"Page {day}.md": f"---\ntype: people\nperson: P{day}\n---\n" for day in range(10)}
    text = init(write(tmp_path, {**notes, **pages})).stdout
    assert ("dependentRequired" in text) is bool(expected)
    assert not expected or f"    dependentRequired:\n      {expected}\n" in text


@pytest.mark.parametrize(
    ("bare", "pages", "keeping", "asked"),
    [
        pytest.param(9, 0, 0, "", id="the others have no frontmatter"),
        pytest.param(0, 9, 0, "ship, keeper", id="pages have none"),
        pytest.param(0, 9, 4, "ship, keeper", id="few pages have it"),
        pytest.param(0, 9, 8, "ship", id="nearly all pages have one of them, too"),
    ],
)
def test_what_dated_notes_have_by_chance_is_not_asked_of_them(
    tmp_path: Path, bare: int, pages: int, keeping: int, asked: str
) -> None:
    kind = "" if bare else "type: log\n"
    dated = {f"Log/{day}.md": f"---\n{kind}date: 2025-01-{day + 10}\nship: S\nkeeper: A\n---\n" for day in range(12)}
    others = {
        f"Log/p{page}.md": f"---\n{kind}flag: red\n" + "keeper: B\n" * (page < keeping) + "---\n"
        for page in range(pages)
    }
    files = {**dated, **others, **{f"Log/b{page}.md": "# Sea\n" for page in range(bare)}}
    text = init(write(tmp_path, files)).stdout
    assert text.count("dependentRequired:\n      date: [" + asked + "]\n") == bool(asked)
    assert ("dependentRequired" in text) is bool(asked)


def test_dates_that_few_notes_lack_make_no_kind_of_their_own(tmp_path: Path) -> None:
    logs = {f"{day}.md": "---\ntype: log\ndate: 2025-01-02\nship: S\n---\n## Sea\n" for day in range(50)}
    slips = {f"x{day}.md": "---\ntype: log\n---\n" for day in range(4)}
    text = init(write(tmp_path, {**logs, **slips})).stdout
    assert "dependentRequired" not in text
    assert "when:" not in text


@pytest.mark.parametrize(
    ("files", "is_told"),
    [
        pytest.param({}, False, id="no notes"),
        pytest.param({"a.md": "---\ntype: log\n---\n", "b.md": "text\n"}, True, id="nothing shared"),
        pytest.param(logs(3), False, id="a type"),
        pytest.param({f"{day}.md": "---\ntype: [log]\n---\n" for day in range(3)}, False, id="types in lists"),
    ],
)
def test_that_no_type_is_found_is_told(tmp_path: Path, files: dict[str, str], is_told: bool) -> None:
    assert ("no type is proposed" in init(write(tmp_path, files)).stdout) is is_told


def test_the_config_is_there_before_anything_is_counted(tmp_path: Path) -> None:
    write(tmp_path, logs(8) | {"a.md": "# A\n", "broken.md": "x"})
    (tmp_path / "broken.md").write_bytes(b"\xff")
    told: list[str] = []

    def shown(outcomes: Iterator[Outcome], total: int) -> Iterator[Outcome]:
        told.append(f"{total} notes")
        return outcomes

    @contextmanager
    def waiting(words: str) -> Iterator[None]:
        told.append(words)
        yield

    proposed = propose_config(tmp_path, 1, shown, waiting)
    assert "  log:  # 8 notes\n" in proposed.text
    assert not told
    lines = list(proposed.preview)
    assert told == ["10 notes", "Comparing the notes"]
    assert lines == [
        "With this config, 10 notes would give:",
        "  syntax: 1 finding",
        "Held against each other, they would give:",
        "  nothing to report",
    ]


def test_with_yes_the_config_is_written_first(tmp_path: Path) -> None:
    told = init(write(tmp_path, logs(3)), "--yes").stderr.splitlines()
    assert told[:2] == [f"{tmp_path / FILE_NAME} is written.", "With this config, 3 notes would give:"]


@pytest.mark.parametrize(("options", "is_written"), [((), False), (("--yes",), True)], ids=str)
def test_a_count_that_is_interrupted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...], is_written: bool
) -> None:
    def interrupted(*_: object) -> Iterator[Outcome]:
        yield Outcome("a.md")
        raise KeyboardInterrupt

    monkeypatch.setattr(command, "run", interrupted)
    done = init(write(tmp_path, {"a.md": "x\n"}), *options)
    assert done.returncode == 130
    fate = f"{tmp_path / FILE_NAME} is written" if is_written else "nothing was written"
    assert done.stderr.endswith(f"Interrupted; {fate}.\n")
    assert (tmp_path / FILE_NAME).exists() is is_written
    assert not is_written or (tmp_path / FILE_NAME).read_text("utf-8") == done.stdout


def test_what_cannot_be_counted_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_: object) -> Iterator[Outcome]:
        yield Outcome("a.md", problem="a.md: cannot be read")
        yield Outcome("", failures=("rule `x` crashed",), notices=("the index is broken",))

    monkeypatch.setattr(command, "run", crash)
    write(tmp_path, {"a.md": "x\n"})
    assert list(propose_config(tmp_path).preview)[1:] == [
        "  nothing to report",
        "  a.md: cannot be read",
        "Held against each other, they would give:",
        "  nothing to report",
        "  rule `x` crashed",
        "  the index is broken",
    ]


def test_the_run_that_follows_knows_what_the_preview_has_seen(tmp_path: Path) -> None:
    root = write(tmp_path, {**logs(3), ".obsidian/types.json": '{"types": {"mood": "number"}}'})
    proposed = propose_config(root)
    assert list(proposed.preview)
    write_config(root, proposed.text)
    config = load_config(root).choose(None)
    with Cache(default_folder(), config) as cache:
        assert [cache.holds(path, cache.digest((root / path).read_bytes())) for path in logs(3)] == [True] * 3


@pytest.mark.parametrize("error", [KeyboardInterrupt(), OSError(28, "No space left on device")], ids=repr)
def test_a_config_is_written_as_a_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    class Torn(io.StringIO):
        def flush(self) -> None:
            raise error

    def torn(path: Path, *_: object, **__: object) -> Torn:
        path.touch()
        return Torn()

    monkeypatch.setattr(Path, "open", torn)
    with pytest.raises((KeyboardInterrupt, FileProblem)):
        write_config(tmp_path, "rules: {}\n")
    assert not (tmp_path / FILE_NAME).exists()


def test_what_the_settings_of_the_vault_say_is_taken_over(tmp_path: Path) -> None:
    linter = {
        "ruleConfigs": {
            "yaml-key-sort": {"enabled": True, "yaml-key-priority-sort-order": "date\nkeeper\n"},
            "yaml-title": {"enabled": True},
        },
        "foldersToIgnore": ["Old logs"],
    }
    # the plugin calls its first status `Todo`, and its type `TODO`
    statuses = {"coreStatuses": [{"symbol": " ", "name": "Todo", "type": "TODO"}], "customStatuses": [{"symbol": 3}]}
    tasks = {"globalFilter": "#task\n# evil: yes", "taskFormat": "dataview", "statusSettings": statuses}
    write(
        tmp_path,
        {
            **logs(6),
            "Old logs/x.md": "---\ntype: log\n---\n",
            ".obsidian/types.json": json.dumps({"types": {"mood": "number", "sight": "number"}}),
            ".obsidian/app.json": json.dumps({"userIgnoreFilters": ["Private/", "a.md", "/re/"]}),
            ".obsidian/templates.json": json.dumps({"folder": "Forms"}),
            ".obsidian/plugins/obsidian-tasks-plugin/data.json": json.dumps(tasks),
            ".obsidian/plugins/obsidian-linter/data.json": json.dumps(linter),
        },
    )
    done = init(tmp_path)
    root = parse_yaml(done.stdout)
    assert root is not None
    assert isinstance(root.data, dict)
    assert root.data["ignore"] == ["Private/**", "a.md", "Old logs/**"]
    config = parse_config(done.stdout, FILE_NAME, registered())
    log = config.types("a.md").named("log")
    assert log is not None
    assert list(log.keys)[:2] == ["date", "keeper"]
    comments = [line for line in done.stdout.splitlines() if line.startswith("#")]
    # the last but one is that status of the plugin
    for words in (
        "Forms/ holds templates",
        "userIgnoreFilters of app.json has /re/, an expression",
        "#task # evil: yes",
        "Dataview",
        "[ ] Todo (TODO)",
        "yaml-title is on",
    ):
        assert any(words in line for line in comments), words
    assert root.data.keys() == {"ignore", "types"}


@pytest.mark.parametrize(
    ("sorting", "order"),
    [
        ({"yaml-key-priority-sort-order": "type\ntitle\nmoon"}, "type title date keeper state sight tags"),
        (
            {"yaml-key-priority-sort-order": "tags\nstate", "priority-keys-at-start-of-yaml": False},
            "type title date keeper sight tags state",
        ),
        ({"yaml-key-priority-sort-order": "date\n<others>\ntype\n"}, "date title keeper state sight tags type"),
        ({"yaml-key-priority-sort-order": ""}, ""),
        ({}, ""),
        ({"yaml-key-priority-sort-order": "type", "enabled": False}, ""),
    ],
)
def test_the_order_of_keys_is_that_of_the_linter(tmp_path: Path, sorting: dict[str, object], order: str) -> None:
    linter = {"ruleConfigs": {"yaml-key-sort": {"enabled": True, **sorting}}}
    write(tmp_path, {".obsidian/plugins/obsidian-linter/data.json": json.dumps(linter)})
    taken = taken_over(tmp_path)
    assert any("yaml-key-sort is on" in remark for remark in taken.remarks) is bool(order)
    facts = [Facts("x.md", dict.fromkeys(["type", "title", "date", "keeper", "state", "sight", "tags"], "a"), ())] * 3
    proposal = propose(Group("log", tuple(facts)), None, taken.order)
    assert proposal.order == tuple(order.split())
    assert (f"order: [{', '.join(order.split())}]\n" in config_text([proposal], (), 3, taken)) is bool(order)


def test_a_type_in_a_list_is_told(tmp_path: Path) -> None:
    notes = {f"{day}.md": f"---\ntype: [deal, {'old' if day > 2 else 'new'}]\nseen: {day}\n---\n" for day in range(6)}
    done = init(write(tmp_path, notes))
    assert "types:" not in done.stdout
    told = " ".join(line.strip("# ") for line in done.stdout.splitlines())
    assert "`type` is a list in these notes" in told
    assert "none is proposed for them: deal (6), new (3), old (3). Write it as text, such as `type: deal`." in told


def status(symbol: str, kind: str) -> dict[str, str]:
    return {"symbol": symbol, "name": "Named", "type": kind}


@pytest.mark.parametrize(
    ("tasks", "expected"),
    [
        pytest.param({}, {}, id="no plugin"),
        pytest.param(
            [status("x", "DONE"), status("-", "CANCELLED"), status("/", "IN_PROGRESS")], {}, id="the defaults"
        ),
        pytest.param([status("X", "DONE")], {}, id="what no status names is as in the plugin"),
        pytest.param(
            [status("x", "DONE"), status("d", "DONE"), status("c", "CANCELLED")],
            {"done": ["x", "X", "d"], "cancelled": ["-", "c"]},
            id="more of them",
        ),
        pytest.param([status("-", "DONE")], {"done": ["x", "X", "-"], "cancelled": []}, id="another meaning"),
        pytest.param([status("\ud800", "DONE"), status("\n", "DONE")], {}, id="what cannot be typed"),
        pytest.param("#task", {"task-tag": "#task"}, id="a tag for tasks"),
        pytest.param("todo:", {}, id="a filter that is no tag"),
        pytest.param("", {}, id="no filter"),
    ],
)
def test_the_settings_of_the_tasks_plugin_are_options(
    tmp_path: Path, tasks: str | list[object], expected: dict[str, object]
) -> None:
    plugin = {"globalFilter": tasks} if isinstance(tasks, str) else {"statusSettings": {"customStatuses": tasks}}
    write(tmp_path, {".obsidian/plugins/obsidian-tasks-plugin/data.json": json.dumps(plugin)})
    done = init(tmp_path)
    assert done.returncode == 0, done.stderr
    root = parse_yaml(done.stdout)
    assert (root.data if root else {}) == ({"rules": {"duplicate-item": expected}} if expected else {})
    assert done.stdout.count("  # the Tasks plugin's ") == len(expected)
    config = parse_config(done.stdout, FILE_NAME, registered())
    setting = config.settings("a.md")["duplicate-item"]
    for name, value in expected.items():
        assert setting.options[name] == value


@pytest.mark.parametrize(
    ("notes", "absent", "empty", "expected"),
    [
        (4, 0, 0, False),
        (5, 0, 0, True),
        (9, 1, 0, False),
        (10, 1, 0, True),
        (20, 0, 1, False),
        (50, 2, 0, False),
        (100, 2, 0, True),
        (100, 5, 0, False),
        (100, 0, 5, False),
        (49, 0, 1, False),
        (50, 0, 1, True),
        (100, 0, 2, False),
        (100, 2, 1, False),
        (1000, 10, 0, True),
        (1000, 11, 0, False),
    ],
)
@pytest.mark.parametrize("nothing", [None, "", "  ", [], [None]], ids=repr)
def test_a_key_is_required_where_nearly_all_have_a_value(
    notes: int, absent: int, empty: int, expected: bool, nothing: Data
) -> None:
    lacking: dict[str, Data] = {"a": 1}
    data = [lacking] * absent + [{**lacking, "b": nothing}] * empty
    data += [{**lacking, "b": "some"}] * (notes - len(data))
    proposal = propose(Group("log", tuple(Facts("x.md", each, ()) for each in data)), None)
    assert [key.name for key in proposal.keys if key.required] == ["a", "b"][notes < 5 : 1 + expected]
    text = config_text([proposal], (), notes, Taken((), {}, (), ()))
    held = notes - absent - empty
    assert f"# {held} of {notes}{f', {empty} empty' if empty else ''}\n" in text
    if expected:
        assert f"# in all {notes}{f', but for b ({held})' if held < notes else ''}\n" in text


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (["2025-01-02"] * 20, "date"),
        (["2025-01-02"] * 99 + ["2025-01"], "date-or-period"),
        (["2025-01-02"] * 99 + ["2025-01-02T10:00"], "date-or-time"),
        (["2025-01-02"] * 99 + ["soon"], "date"),
        (["2025-01-02"] * 9 + ["soon"], ""),
        (["ada@example.org", "bo.lind+x@mail.example.org"] * 3, "email"),
        (["ada@example.org"] * 99 + ["ada at example"], ""),
        (["https://example.org/a?b=c#d", "http://example.org"] * 3, "uri"),
        (["https://example.org"] * 99 + ["https://example.org/größe"], ""),
        (["https://example.org"] * 9 + ["https://[x"], ""),
        (["note:a", "note:b"], ""),
        (["https://\ud800"], ""),
    ],
)
def test_a_format_is_as_wide_as_the_notes_need(values: list[Data], expected: str) -> None:
    assert schema_of(values).get("format", "") == expected


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("year/{date|year}", "year/{date|year}"),
        ("at/{date|month}", "at/{date|month}"),
        ("on/{date|day}", "on/{date|day}"),
        ("keeper/{keeper|slug}", "keeper/{keeper|slug}"),
        ("year/2020", "year/2020"),
        ("rel/{version|slug}", "rel/{version|slug}"),
        ("hull/{hull}", "hull/{hull}"),
    ],
)
def test_a_tag_that_nearly_all_notes_make_of_a_key(tag: str, expected: str) -> None:
    notes: list[dict[str, Data]] = [
        {
            "date": f"{2021 + day % 4}-{1 + day % 12:02}-{day:02}T09:30",
            "keeper": f"Ada {day}",
            "version": resolve(f"{day}.10"),
            "hull": day,
        }
        for day in range(1, 21)
    ]
    facts = [Facts("x.md", {**data, "tags": [fill(tag, data)]}, ()) for data in notes]
    assert propose(Group("log", tuple(facts)), None).tags == ((expected, 20),)


@pytest.mark.parametrize(
    ("crews", "tags", "expected"),
    [
        pytest.param(
            "Ada,Bo Ek,Bo", "crew/ada,crew/bo crew/ek,crew/bo", ["crew/{crew|slug}"], id="each item makes one"
        ),
        pytest.param("Ada Ek", "crew/ada crew/ek", ["crew/{crew|slug}"], id="lists of one"),
        pytest.param("Ada,Bo Ek,Bo", "crew/bo crew/bo,x", [], id="one name makes no rule"),
        pytest.param("Ada,Bo Ek,Bo", "crew/bo,kept crew/bo,kept", ["kept"], id="beside one that stands always"),
        pytest.param("Ada,Bo Ek,Bo", "ada,bo,x ek,bo", ["{crew|slug}"], id="not below another tag"),
        pytest.param("Ada,Bo Ek,Bo", "bo bo", ["bo"], id="a word that is also an item"),
    ],
)
def test_tags_of_lists(crews: str, tags: str, expected: list[str]) -> None:
    rows = zip(crews.split(), tags.split(), strict=True)
    facts = [Facts("x.md", {"crew": [*crew.split(",")], "tags": [*tag.split(",")]}, ()) for crew, tag in rows]
    assert [tag for tag, _ in propose(Group("log", tuple(facts * 8)), None).tags] == expected


WRITTEN: dict[str, list[Data]] = {
    "text": ["soon", "97811", "true", "2025-10-06", "Oct 6, 2025"],
    "multitext": [["a"], ["5", "true"], ["2025-10-06", "Oct 6, 2025"]],
    "number": [5, 4.5, -1],
    "checkbox": [True, False],
    "date": ["2025-10-06"],
    "datetime": ["2025-10-06T09:30:00", "2025-10-06T22:00"],
}
"""Values as Obsidian writes them, by kind."""
SINGLE: list[Data] = ["a", "5", 5, 4.5, True, "yes", "2025-10-06", "2025-10-06T09:30", "[[2025-10-06]]", "2025-10"]
LISTS: list[Data] = [["a"], [5], ["2025-10-06"], ["a", True], [["b"]], {"a": 1}]
FORMER: list[list[Data]] = [
    *([each] for each in (*SINGLE, *LISTS)),
    ["a", 5],
    [5, 4.5, "5"],
    [["a"], "a"],
    ["2025-10-06", "2025-10-06T09:30"],
    [["2025-10-06"], ["a", "b"]],
]
"""Values that notes have."""


@cache
def refused_by_obsidian(kind: str) -> list[Data]:
    """The values that rule `property-type` tells of where no type describes the key."""
    config: dict[str, Any] = {"rules": {"property-type": {"properties": {"key": kind}}}}
    text = "---\nkey: {}\n---\n"
    return [
        value
        for value in (*SINGLE, *LISTS)
        if check_text(text.format(written(value)), select=["property-type"], config=config)
    ]


@pytest.mark.parametrize("kind", WRITTEN)
@pytest.mark.parametrize("former", FORMER, ids=repr)
def test_what_obsidian_declares_is_taken_over(kind: str, former: list[Data]) -> None:
    facts = tuple(Facts("x.md", {"key": value}, ()) for value in former * 10)
    proposal = propose(Group("log", facts), None, (), {"key": kind})
    text = config_text([proposal], (), len(facts), Taken((), {}, (), ()))
    log = parse_config(text, FILE_NAME, registered()).types("x.md").named("log")
    assert log is not None
    refused = [value for value in (*WRITTEN[kind], *refused_by_obsidian(kind)) if log.errors({"key": value})]
    assert refused == refused_by_obsidian(kind)


def test_what_deviates_from_what_obsidian_declares_is_counted(tmp_path: Path) -> None:
    kinds = {"sight": "text", "keeper": "multitext", "state": "checkbox", "mood": "number", "tags": "text"}
    done = init(write(tmp_path, {**logs(20), ".obsidian/types.json": json.dumps({"types": kinds})}))
    for line in (
        "keeper: {type: array, items: {type: string}}  # 20 of 20; multitext to Obsidian, 20 of them are not",
        "state: {type: boolean}  # 20 of 20; checkbox to Obsidian, 20 of them are not",
        "sight: {type: [string, integer]}  # 19 of 20",
        "tags: {type: array, items: {type: string}}  # 20 of 20",
    ):
        assert f"      {line}\n" in done.stdout
    assert "schema: 41 findings" in done.stderr, "and the note without `sight`"


def test_a_kind_that_a_shipped_type_refuses_is_taken_over(tmp_path: Path) -> None:
    notes = {f"{day}.md": f"---\ntype: people\nperson: P{day}\n---\n" for day in range(6)}
    kinds = {"status": "multitext", "person": "text", "aliases": "aliases", "publish": "text", "title": "number"}
    done = init(write(tmp_path, {**notes, ".obsidian/types.json": json.dumps({"types": kinds})}))
    people = parse_config(done.stdout, FILE_NAME, registered()).types("a.md").own[0]["people"]
    assert isinstance(people, dict)
    assert people["properties"] == {
        "status": {"type": "array", "items": {"type": "string"}},
        "publish": {"type": "string"},
        "title": {"type": "number"},
    }


@pytest.mark.parametrize(
    ("values", "choices", "slips"),
    [
        pytest.param("open*5 shut*3", "open shut", {}, id="few that repeat"),
        pytest.param("open*5 shut*2", None, {}, id="one of them hardly does"),
        pytest.param("open*3 shut*3", None, {}, id="too few at all"),
        pytest.param("open*12", None, {}, id="one alone"),
        pytest.param("open*8 shut*6 oepn", "open shut", {"oepn": "open"}, id="a slip"),
        pytest.param(
            "customer*8 partner*6 custommer partnr",
            "customer partner",
            {"custommer": "customer", "partnr": "partner"},
            id="two slips",
        ),
        pytest.param(
            "high*100 middle*60 middel*3", "high middle", {"middel": "middle"}, id="a slip of one note in fifty"
        ),
        pytest.param("high*100 middle*60 middel*4", "high middle middel", {}, id="of more, so it may be meant"),
        pytest.param("high*100 middle*60 low*3", "high middle low", {}, id="a rare value that is near to none"),
        pytest.param("open*8 shut*6 sealed", None, {}, id="another value that is rare"),
        pytest.param(
            "open*8 shut*6 seal*4 seel*3", "open shut seal seel", {}, id="a value as frequent as its neighbour"
        ),
        pytest.param("paid*8 open*6 unpaid", None, {}, id="the opposite"),
        pytest.param("q10*8 q20*6 q30", None, {}, id="another number"),
        pytest.param("phase1*8 phase2*6 phase3", None, {}, id="another number behind a word"),
        pytest.param("down*8 town*6 dowm gown", None, {}, id="near to two"),
        pytest.param("Open*11 open*2 Shut*8", "Open Shut", {}, id="capitals"),
        pytest.param("Ada*9 Bo*9", None, {}, id="names, as far as one can tell"),
        pytest.param("In_progress*12 Done*9", "In_progress Done", {}, id="a phrase"),
        pytest.param("Ada_Quist*12 Bo_Lind*12", None, {}, id="names of two words"),
        pytest.param(" ".join(f"kind{letter}*4" for letter in "abcdefg"), None, {}, id="too many"),
    ],
)
def test_a_few_values_that_stand_again_and_again(values: str, choices: str | None, slips: dict[str, str]) -> None:
    texts = [
        word.replace("_", " ")
        for each in values.split()
        for word, _, times in [each.partition("*")]
        for _ in range(int(times or 1))
    ]
    found = choices_of(texts)
    expected = [choice.replace("_", " ") for choice in choices.split()] if choices else None
    assert (list(found.values) if found else None) == expected
    assert (dict(found.slips) if found else {}) == slips


def test_many_values_are_counted_soon() -> None:
    texts = [f"Keeper {number}" for number in range(30_000)] + [f"KEEPER {number}" for number in range(10_000)]
    begin = process_time()
    assert choices_of(texts) is None
    assert process_time() - begin < 5, "each value held against all others takes minutes"


def test_a_slip_is_named_beside_the_values(tmp_path: Path) -> None:
    states = ["open"] * 6 + ["shut"] * 5 + ["oepn"]
    write(tmp_path, {f"{at}.md": f"---\ntype: log\nstate: {state}\n---\n" for at, state in enumerate(states)})
    done = init(tmp_path, "--yes")
    assert "state: {type: string, enum: [open, shut]}  # 12 of 12; oepn is likely open\n" in done.stdout
    assert "schema: 1 finding\n" in done.stderr, "the slip and nothing else"


@pytest.mark.parametrize("name", ["tasks", "linter", "types", "app"])
@pytest.mark.parametrize("text", ["", "{", "[]", "3", '{"types": 3, "ruleConfigs": [], "statusSettings": []}'])
def test_broken_settings_are_left_alone(tmp_path: Path, name: str, text: str) -> None:
    paths = {
        "tasks": ".obsidian/plugins/obsidian-tasks-plugin/data.json",
        "linter": ".obsidian/plugins/obsidian-linter/data.json",
        "types": ".obsidian/types.json",
        "app": ".obsidian/app.json",
    }
    write(tmp_path, {paths[name]: text})
    assert taken_over(tmp_path).ignore == ()
    assert not taken_over(tmp_path).rules


TEXTS = st.text(max_size=12).filter(lambda text: not any(0xD800 <= ord(char) <= 0xDFFF for char in text))
VALUES: st.SearchStrategy[Data] = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), TEXTS, st.lists(TEXTS, max_size=3)
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.dictionaries(TEXTS, VALUES, max_size=5), min_size=3, max_size=8), TEXTS, TEXTS)
def test_whatever_the_notes_hold_the_config_can_be_read(notes: list[dict[str, Data]], name: str, folder: str) -> None:
    facts = tuple(Facts(f"{folder}/{index}.md", data, ((2, name),)) for index, data in enumerate(notes))
    proposal = propose(Group(name.strip() or "x", facts), None)
    text = config_text([proposal], [name], len(notes), Taken(((folder, "x"),), {}, (), (name,)))
    root = parse_yaml(text)
    assert root is not None
    assert isinstance(root.data, dict)
    types = root.data["types"]
    assert isinstance(types, dict)
    assert list(types) == [proposal.name]


@settings(max_examples=300, deadline=None)
@given(VALUES)
def test_a_written_value_reads_as_it_was(value: Data) -> None:
    if isinstance(value, float):
        return
    root = parse_yaml(f"key: {written(value)}\n")
    assert root is not None
    assert root.data == {"key": value}


def test_the_proposed_config_is_one(tmp_path: Path) -> None:
    write(tmp_path, logs(8))
    text = init(tmp_path).stdout
    config = parse_config(text, FILE_NAME, registered())
    assert config.types("a.md").names == NoteTypes(type_folders(), ({"log": {}},)).names


@pytest.mark.parametrize("key", ["tags", "aliases", "cssclasses", "Tags"])
@pytest.mark.parametrize("right", [0, 1], ids=["no list", "one list"])
def test_a_list_of_obsidian_stays_one_whatever_the_notes_have(tmp_path: Path, key: str, right: int) -> None:
    texts = {f"{number}.md": f"---\ntype: log\n{key}: daily\n---\n" for number in range(12)}
    listed = f"---\ntype: log\n{key}: [daily]\n---\n"
    root = write(tmp_path, {**texts, **dict.fromkeys(["list.md"][:right], listed)})
    init(root, "--yes")
    assert f"      {key}: {{type: array, items: {{type: string}}}}  # " in (root / FILE_NAME).read_text("utf-8")
    Folder(root).run("--fix", root)
    assert (root / "list.md").exists() is bool(right)
    assert not right or (root / "list.md").read_text("utf-8") == listed
    assert (root / "0.md").read_text("utf-8") == texts["0.md"].replace(" daily", "\n  - daily")


def test_numbers_with_a_leading_zero_may_be_text(tmp_path: Path) -> None:
    done = init(write(tmp_path, {f"{n}.md": f"---\ntype: log\nphone: 01512345{n}\n---\n" for n in range(10, 20)}))
    assert "      phone: {type: [string, integer]}  # 10 of 10" in done.stdout


@pytest.mark.parametrize(
    ("values", "told"),
    [
        (["02.01.2024"] * 6, 6),
        (["2024-01-02"] * 3 + ["02.01.2024"] * 3, 3),
        (["Jan 3, 2024", "3rd January 2024", "2024/1/3"], 3),
        pytest.param(["2024-01-02"] * 6, 0, id="a format says it"),
        pytest.param(["2024-01-02 Watch"] * 6, 0, id="a title that begins with a day"),
        pytest.param(["Watch of 3 May 2024"] * 6, 0, id="a title that ends with a day"),
        pytest.param(["02.01.2024", "soon"], 0, id="other text among them"),
    ],
)
def test_dates_in_another_spelling_are_told(values: list[str], told: int) -> None:
    notes = tuple(Facts(f"{at}.md", {"type": "log", "seen": value}, ()) for at, value in enumerate(values))
    text = config_text([propose(Group("log", notes), None)], (), len(notes), Taken((), {}, (), ()))
    assert ("in another spelling" in text) == bool(told)
    assert f"; dates, {told} in another spelling, which `format: date` finds" in text or not told
