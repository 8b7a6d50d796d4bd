"""What notelint says of the example vault, and what its fixes change there, word for word.

After a change that is meant, write the files anew, in a copy of the vault outside the repository, and look at the
difference:

    notelint --output-format concise --no-cache > tests/golden/findings.txt
    notelint --diff > tests/golden/safe.diff
    notelint --diff --unsafe-fixes > tests/golden/unsafe.diff
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Folder

CHECKOUT = Path(__file__).resolve().parent.parent
GOLDEN = CHECKOUT / "tests" / "golden"


@pytest.fixture
def example(folder: Folder) -> Folder:
    """A copy of the example vault."""
    shutil.copytree(CHECKOUT / "examples" / "vault", folder.root, dirs_exist_ok=True)
    return folder


def expected(name: str) -> list[str]:
    return (GOLDEN / name).read_bytes().decode().split("\n")


def test_findings(example: Folder) -> None:
    ran = example.run("--output-format", "concise", "--no-cache")
    assert (ran.status, ran.text.split("\n")) == (1, expected("findings.txt"))


@pytest.mark.parametrize(("flags", "name"), [(["--diff"], "safe.diff"), (["--diff", "--unsafe-fixes"], "unsafe.diff")])
def test_the_diff_is_what_fixing_writes(example: Folder, flags: list[str], name: str) -> None:
    ran = example.run(*flags)
    assert (ran.status, ran.text.split("\n")) == (1, expected(name))
    (example.root.parent / name).write_bytes(ran.out)
    patched = example.root.parent / "patched"
    shutil.copytree(example.root, patched)
    subprocess.run(["git", "apply", f"../{name}"], cwd=patched, check=True)
    assert example.run(*(flags[1:] or ["--fix"])).status == 1
    assert contents(example.root) == contents(patched)


def test_a_second_run_changes_nothing(example: Folder) -> None:
    example.run("--unsafe-fixes")
    once = contents(example.root)
    assert example.run("--unsafe-fixes", "--diff").text == ""
    example.run("--unsafe-fixes")
    assert contents(example.root) == once


def contents(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}
