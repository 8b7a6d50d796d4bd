"""Types, lint, format, and that each dependency is accounted for."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent
FOLDERS = [
    name for name in ("notelint", "rules", "tests", "benchmarks", "docs", "action") if (CHECKOUT / name).is_dir()
]
PROJECT = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))["project"]


@pytest.mark.parametrize(
    "command",
    [["mypy"], ["ruff", "check", *FOLDERS], ["ruff", "format", "--check", *FOLDERS]],
    ids=lambda command: " ".join(command[:2]),
)
def test_tools_have_nothing_to_say(command: list[str]) -> None:
    ran = subprocess.run([sys.executable, "-m", *command], cwd=CHECKOUT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout[-5000:] + ran.stderr[-2000:]


def _named(requirements: list[str]) -> list[str]:
    return [found[0] for line in requirements if (found := re.match(r"[\w.-]+", line))]


@pytest.mark.parametrize(
    "name",
    _named(
        [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"], *PROJECT["optional-dependencies"]["docs"]]
    ),
)
def test_contributing_names_each_dependency(name: str) -> None:
    text = (CHECKOUT / "CONTRIBUTING.md").read_text("utf-8")
    assert re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text)


@pytest.mark.parametrize("folder", ["notelint", "rules"])
def test_modules_are_short(folder: str) -> None:
    long = {
        path.name: lines
        for path in (CHECKOUT / folder).rglob("*.py")
        if (lines := path.read_text("utf-8").count("\n")) > 450
    }
    assert long == {}
