"""Does what README and guides tell their readers to do, in a folder of its own for each page, and follows every link.

What a fenced block is, its info string says:

    ```sh               each line is a command, and must not fail (status 0, or 1: errors in notes remain)
    ```console          the same behind `$ `; what a command prints stands below it, word for word; three dots are any
                        text in a line, alone any number of lines; a line `[status 2]` behind it is another status
    ```LANG file=PATH   a file; its folder is made
    ```yaml             a config: it is written as the config of the vault, or checked as one of pre-commit
    ```python           a program
    ```... registry     a command that needs the network; each stands in `REGISTRY`, with what is done in its place

After a change that is meant, `python tests/test_docs.py` writes the outputs in all pages anew; look at the difference.
"""

from __future__ import annotations

import io
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from difflib import unified_diff
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple
from unicodedata import category

import pytest
from markdown_it import MarkdownIt

from notelint.note_types.inheritance import OF_A_KEY
from notelint.note_types.keywords import OWN

CHECKOUT = Path(__file__).resolve().parent.parent
README = CHECKOUT / "README.md"
PAGES = [README, *sorted((CHECKOUT / "docs").glob("*.md"))]
LINKED = [*PAGES, *sorted(CHECKOUT.glob("C*.md")), *sorted((CHECKOUT / "rules").glob("*.md"))]
HOME = "/home/ada/notes"
"""What the pages call the folder in which their commands run."""
ANY = "..."
_SHELL = re.compile(r"[^\w\s=,./:@'\"-]")
"""What a command that is no more than words does not hold."""
_DOTS = re.compile(r"(?:\\\.){3,}")
STATUS = re.compile(r"\[status (\d+)\]")
REGISTRY = {
    "python3 -m venv .venv && .venv/bin/pip install -q -e '.[dev]' && .venv/bin/notelint examples/vault": "",
    ".venv/bin/pytest": "",
    "git clone https://github.com/notelint/notelint": "",
    "pipx install ./notelint": "",
    "pipx inject notelint ./notelint-harbour": "",
    "python3 -m venv env && . env/bin/activate": "",
    "pip install pytest ./notelint --editable ./notelint-harbour": "pip install -q --no-deps --no-index "
    "--no-build-isolation --disable-pip-version-check --root-user-action ignore --target $SITE ./notelint-harbour",
    "pip install ./notelint-quay": "pip install -q --no-deps --no-index "
    "--no-build-isolation --disable-pip-version-check --root-user-action ignore --target $SITE ./notelint-quay",
}
"""Commands that need the network, and what is run in their place; the first two are what `.ci/run` does."""


class Block(NamedTuple):
    """A fenced block: the line of its first content, counted from 0, its language, what else its info string says."""

    line: int
    language: str
    words: tuple[str, ...]
    content: str

    @property
    def file(self) -> str:
        """The file that it is; empty where it is none."""
        return next((word.removeprefix("file=") for word in self.words if word.startswith("file=")), "")


def blocks(text: str) -> list[Block]:
    """The fenced blocks of a page."""
    found = []
    for token in MarkdownIt().parse(text):
        if token.type == "fence" and token.map:
            language, *words = shlex.split(token.info) or [""]
            found.append(Block(token.map[0] + 1, language, tuple(words), token.content))
    return found


class Said(NamedTuple):
    """A command, its lines on the page, what it printed and its status."""

    command: str
    first: int
    last: int
    expected: list[str]
    printed: list[str]
    status: int
    wanted: int | None

    @property
    def complaint(self) -> str:
        """In what the page is wrong; empty where it is right."""
        if self.status not in ((0, 1) if self.wanted is None else (self.wanted,)):
            return "\n".join([f"status {self.status}", *self.printed[-5:]])
        if fits(self.printed, self.expected):
            return ""
        return "\n".join(unified_diff(self.expected, self.printed, "the page", "the command", lineterm="", n=0))


def fits(printed: list[str], expected: list[str]) -> bool:
    """Whether an output is what a page says of it."""
    patterns = (r"(?:.*\n)*" if line == ANY else _DOTS.sub(".*", re.escape(line)) + r"\n" for line in expected)
    pattern = "".join(patterns)
    return re.fullmatch(pattern, "".join(line + "\n" for line in printed)) is not None


@dataclass
class Reader:
    """A new user, who does what a page says in a folder of notes."""

    root: Path
    folder: Path

    @classmethod
    def of(cls, page: Path, home: Path) -> Reader:
        """The reader of a page: of README in the example vault, with a note about Ada; of all else in a new folder."""
        root = home / "notes"
        root.mkdir(parents=True)
        reader = cls(root, root)
        if page == README:
            shutil.copytree(CHECKOUT / "examples" / "vault", root, dirs_exist_ok=True)
            (root / "People" / "Ada.md").write_text("# Ada\n", "utf-8")
            commit = "git init --quiet --initial-branch main && git add . && git commit --quiet --message Notes"
            assert reader.run(commit, 0, [ANY]).status == 0
        return reader

    def do(self, block: Block) -> Iterator[Said]:
        """Do what a block says."""
        if block.file:
            self.write(block.file, block.content)
        elif block.language in ("sh", "console"):
            yield from self.commands(block)
        elif block.language == "yaml":
            yield self.config(block)
        elif block.language == "python":
            self.write("program.py", 'text = "- [ ] Ask Ada üìÖ 2025-11-04\\n"\n' + block.content)
            yield self.quietly("python program.py", block)._replace(wanted=0)

    def write(self, name: str, content: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8", newline="")

    def commands(self, block: Block) -> Iterator[Said]:
        lines = block.content.split("\n")[:-1]
        starts = [at for at, line in enumerate(lines) if block.language == "sh" or line.startswith("$ ")]
        assert lines[:1] == [] or starts[0] == 0, f"line {block.line + 1}: what does not begin with `$ ` is an output"
        for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
            command, expected = lines[start].removeprefix("$ "), lines[start + 1 : end]
            if not command or command.startswith("#"):
                continue
            status = STATUS.fullmatch(expected[-1]) if expected else None
            if block.language == "console":
                said = self.run(command, block.line + start, expected[:-1] if status else expected)
                yield said._replace(wanted=int(status[1]) if status else None)
            else:
                assert not command.endswith("\\"), "a command of a block `sh` stands on one line"
                yield self.quietly(command, block, start)

    def quietly(self, command: str, block: Block, at: int = 0) -> Said:
        """A command whose output the page does not show."""
        return self.run(command, block.line + at, [ANY])

    def run(self, command: str, line: int, expected: list[str]) -> Said:
        given = REGISTRY.get(command.partition(" #")[0].rstrip(), command) or "true"
        words = shlex.split(given, comments=True) if given.split()[0] == "notelint" else []
        if words and not _SHELL.search(given.partition(" #")[0]) and not (self.root.parent / "site").exists():
            status, output = self.here(words[1:])
        else:
            status, output = self.shell(given)
        printed = output.replace(str(self.root), HOME).rstrip()
        lines = [line.rstrip() for line in printed.split("\n")] if printed else []
        return Said(command, line, line + 1 + len(expected), expected, lines, status, None)

    def here(self, arguments: list[str]) -> tuple[int, str]:
        """Status and output of notelint in this process, where no shell and no package has a part in it."""
        from notelint.cli import main

        home = self.root.parent
        output = io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True)
        with (
            pytest.MonkeyPatch.context() as patch,
            chdir(self.folder),
            redirect_stdout(output),
            redirect_stderr(output),
        ):
            patch.setattr(sys, "stdin", io.StringIO())
            patch.setenv("XDG_CACHE_HOME", str(home / "cache"))
            patch.setenv("HOME", str(home))
            try:
                status = main(arguments)
            except SystemExit as end:
                status = end.code if isinstance(end.code, int) else 1
        output.seek(0)
        return status, output.read()

    def shell(self, command: str) -> tuple[int, str]:
        """Status and output of a command that bash runs; the folder in which it ends is that of the next one."""
        home = self.root.parent
        script = f"trap 'pwd > {shlex.quote(str(home / 'pwd'))}' EXIT\n{command}"
        environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "PYTHON"))},
            "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
            "PYTHONPATH": str(home / "site"),
            "SITE": str(home / "site"),
            "XDG_CACHE_HOME": str(home / "cache"),
            "HOME": str(home),
        }
        ran = subprocess.run(
            ["bash", "-c", script],
            cwd=self.folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
            timeout=60,
        )
        self.folder = Path((home / "pwd").read_text("utf-8").strip())
        return ran.returncode, ran.stdout.decode()

    def config(self, block: Block) -> Said:
        """A config that is shown; notelint or pre-commit must take it."""
        if not re.search(r"(?m)^repos:", block.content):
            self.write(".notelint.yaml", block.content)
            said = self.quietly("notelint config", block)
            (self.folder / ".notelint.yaml").unlink()
            return said._replace(wanted=0)
        named = re.findall(r"\bid: *([\w-]+)", block.content)
        known = re.findall(r"\bid: *([\w-]+)", (CHECKOUT / ".pre-commit-hooks.yaml").read_text("utf-8"))
        assert set(named) <= set(known), "these are no hooks of notelint"
        self.write("hooks.yaml", block.content)
        return self.quietly("pre-commit validate-config hooks.yaml", block)._replace(wanted=0)


def followed(page: Path, home: Path) -> Iterator[Said]:
    """What comes of all that a page says."""
    reader = Reader.of(page, home)
    for block in blocks(page.read_text("utf-8")):
        if "registry" in block.words:
            commands = [line.partition(" #")[0].rstrip() for line in block.content.splitlines()]
            assert set(commands) <= set(REGISTRY), "a command that is not run must be known"
        yield from reader.do(block)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_holds(page: Path, tmp_path: Path) -> None:
    wrong = [
        f"{page.name}:{said.first + 1}: `{said.command}`: {said.complaint}"
        for said in followed(page, tmp_path / "home")
        if said.complaint
    ]
    assert not wrong, "\n".join(wrong)


def test_a_page_that_lies_is_found_out(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        "```console\n$ echo one; echo two\none\n$ echo one; echo two; echo three\none\n...\n$ exit 2\n$ exit 2\n"
        "[status 2]\n```\n```sh\nnotelint --nope\n```\n```yaml\nrulez: {}\n```\n```python\nno_name\n```\n"
        "```yaml\nrepos: 1\n```\n",
        "utf-8",
    )
    said = [each.command for each in followed(page, tmp_path / "home") if each.complaint]
    assert said == [
        "echo one; echo two",
        "exit 2",
        "notelint --nope",
        "notelint config",
        "python program.py",
        "pre-commit validate-config hooks.yaml",
    ]


def test_nothing_is_left_out_unseen() -> None:
    """What is not run stands in the table, and nothing stands there that no page has."""
    lines = {
        line.partition(" #")[0].rstrip()
        for page in PAGES
        for block in blocks(page.read_text("utf-8"))
        if block.language in ("sh", "console")
        for line in block.content.splitlines()
    }
    assert set(REGISTRY) - {line.removeprefix("$ ") for line in lines} == set()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_reader_sees_the_name_of_a_file(page: Path) -> None:
    text = page.read_text("utf-8")
    lines = text.split("\n")
    files = [block for block in blocks(text) if block.file]
    assert [
        each.file for each in files if f"`{each.file}`" not in "\n".join(lines[each.line - 4 : each.line - 1])
    ] == []


def test_the_guide_to_types_has_every_keyword() -> None:
    text = (CHECKOUT / "docs" / "note-types.md").read_text("utf-8")
    assert [keyword for keyword in (*OWN, *OF_A_KEY) if f"{keyword}:" not in text] == []


FINDINGS = [
    block for page in PAGES for block in blocks(page.read_text("utf-8")) if (block.language, block.file) == ("json", "")
]


def test_the_findings_that_are_shown_are_found(tmp_path: Path) -> None:
    shutil.copytree(CHECKOUT / "examples" / "vault", tmp_path / "vault")
    reader = Reader(tmp_path / "vault", tmp_path / "vault")
    found = json.loads("\n".join(reader.run("notelint --quiet --output-format json", 0, [ANY]).printed))
    assert [block.content for block in FINDINGS if json.loads(block.content) not in found] == []


class Page(NamedTuple):
    """The links and pictures of a page, and the anchors to which others can link."""

    links: list[str]
    anchors: list[str]


def page_of(path: Path) -> Page:
    """A page, read as Markdown."""
    links, anchors = list[str](), list[str]()
    tokens = MarkdownIt().enable("table").parse(path.read_text("utf-8"))
    for before, token in zip([tokens[0], *tokens], tokens, strict=False):
        if before.type == "heading_open":
            anchors.append(anchor(token.content, anchors))
        for child in token.children or ():
            href = child.attrs.get("href", child.attrs.get("src"))
            if href is not None:
                links.append(str(href))
    return Page(links, anchors)


def anchor(heading: str, taken: list[str]) -> str:
    """The name that a heading gets on GitHub and on the site."""
    kept = "".join(c for c in heading.lower() if c in "-_ " or category(c)[0] in "LNM").replace(" ", "-")
    numbers = (f"-{number}" if number else "" for number in range(len(taken) + 1))
    return next(name for number in numbers if (name := kept + number) not in taken)


SITE = re.compile(r"https://[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:/[\w./#-]*)?(?<![.,])")
"""An address that can be one; whether somebody answers there, `LINKS=1 .ci/run` asks."""


def dead(page: Path) -> list[str]:
    """The links of a page that lead nowhere, and those to other sites that can lead nowhere."""
    found = []
    for link in page_of(page).links:
        if re.match(r"[a-z]+:", link):
            found += [] if SITE.fullmatch(link) else [link]
            continue
        name, _, place = link.partition("#")
        target = (page.parent / name).resolve() if name else page
        if not target.is_file() or (place and place not in page_of(target).anchors):
            found.append(link)
    return found


@pytest.mark.parametrize("page", LINKED, ids=lambda page: page.relative_to(CHECKOUT).as_posix())
def test_no_link_is_dead(page: Path) -> None:
    assert dead(page) == []


def test_dead_links_are_found(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        "# One, `two`\n\n[a](b.md) [c](#three) [d](#one-two) ![e](f.svg)\n\n| [g](h) |\n|---|\n\n`[i](j)`\n"
        "[a](https://example.org/a#b) [b](http://example.org) [c](https://exampleorg/) <https://example.org/a.>\n",
        "utf-8",
    )
    unsound = ["http://example.org", "https://exampleorg/", "https://example.org/a."]
    assert dead(page) == ["b.md", "#three", "f.svg", "h", *unsound]


def test_links_to_other_sites_are_few() -> None:
    sites = {link for page in LINKED for link in page_of(page).links if "://" in link}
    assert 0 < len(sites) <= 12, sorted(sites)


@pytest.mark.skipif(find_spec("sphinx") is None, reason="needs the extra `docs`, as .ci/run has it")
def test_the_site_is_built_and_a_dead_link_stops_it(tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    for folder in ("docs", "rules"):
        shutil.copytree(CHECKOUT / folder, copy / folder)
    for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE", "pyproject.toml"):
        shutil.copy(CHECKOUT / name, copy)
    command = [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-q", "-c", "docs", ".", str(tmp_path / "site")]

    def built() -> tuple[int, str]:
        ran = subprocess.run(command, cwd=copy, capture_output=True, text=True, check=False)
        return ran.returncode, ran.stderr

    assert built() == (0, "")
    pages = [path.relative_to(copy).with_suffix(".html") for path in copy.rglob("*.md")]
    assert [page for page in [*pages, Path("index.html")] if not (tmp_path / "site" / page).is_file()] == []
    with (copy / "CHANGELOG.md").open("a", encoding="utf-8") as file:
        file.write("\n[no file](nowhere.md) [no heading](README.md#nowhere)\n")
    status, said = built()
    assert (status, "nowhere.md" in said, "'nowhere'" in said) == (1, True, True)


def rewrite(page: Path) -> None:
    """Write what the commands of a page print into it, where the page shows it in full."""
    lines = page.read_text("utf-8").split("\n")
    with tempfile.TemporaryDirectory() as home:
        said = list(followed(page, Path(home) / "home"))
    for each in reversed(said):
        if each.complaint and ANY not in each.expected and each.status in (0, 1, each.wanted):
            lines[each.first + 1 : each.last] = each.printed
        elif each.complaint:
            print(f"{page.name}:{each.first + 1}: `{each.command}`: {each.complaint}")
    page.write_text("\n".join(lines), "utf-8")


if __name__ == "__main__":
    os.environ |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    for role in ("AUTHOR", "COMMITTER"):
        os.environ |= {f"GIT_{role}_NAME": "Nell Ort", f"GIT_{role}_EMAIL": "nell@example.org"}
    for chosen in [Path(name).resolve() for name in sys.argv[1:]] or PAGES:
        rewrite(chosen)
