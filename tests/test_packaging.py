"""What a wheel, an sdist and an editable install carry, and that a wheel works where it was unpacked."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path
from zipfile import ZipFile

import pytest

from notelint.registry import registered

CHECKOUT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a wheel and an sdist, built from a copy, so that the checkout stays as it is."""
    copy, out = tmp_path_factory.mktemp("copy") / "notelint", tmp_path_factory.mktemp("built")
    shutil.copytree(CHECKOUT, copy, ignore=shutil.ignore_patterns(".*_cache", ".git", ".venv", "*.egg-info", "build"))
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(out), str(copy)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return out


@pytest.fixture(scope="module")
def wheel(built: Path) -> list[str]:
    """The names of the files in the wheel."""
    (path,) = built.glob("*.whl")
    return ZipFile(path).namelist()


@pytest.fixture(scope="module")
def sdist(built: Path) -> list[str]:
    """The names of the files in the sdist, without its own folder."""
    (path,) = built.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        return [name.partition("/")[2] for name in archive.getnames()]


def _expected(folder: str, *patterns: str) -> list[str]:
    paths = [path for pattern in patterns for path in (CHECKOUT / folder).rglob(pattern)]
    return sorted(path.relative_to(CHECKOUT / folder).as_posix() for path in paths if "__pycache__" not in path.parts)


ENGINE = _expected("notelint", "*.py", "py.typed", "*.json", "data/*")
RULES = _expected("rules", "*.py", "*.md", "types/*.yaml")


def test_the_checkout_has_all_kinds_of_files() -> None:
    assert "py.typed" in ENGINE
    assert "config.schema.json" in ENGINE
    assert any(name.endswith(".md") for name in RULES)
    assert any(name.endswith(".yaml") for name in RULES)


def test_the_wheel_carries_everything(wheel: list[str]) -> None:
    expected = [f"notelint/{name}" for name in ENGINE] + [f"notelint_rules/{name}" for name in RULES]
    assert sorted(set(expected) - set(wheel)) == []
    extra = [name for name in wheel if name not in expected and ".dist-info/" not in name]
    assert extra == [], "no tests, no examples, no second copy"


def test_the_sdist_carries_everything(sdist: list[str]) -> None:
    expected = [f"notelint/{name}" for name in ENGINE] + [f"rules/{name}" for name in RULES]
    expected += ["pyproject.toml", "README.md", "LICENSE"]
    assert sorted(set(expected) - set(sdist)) == []


@pytest.mark.parametrize("kind", ["wheel", "sdist"])
def test_every_rule_has_its_page_inside(kind: str, request: pytest.FixtureRequest) -> None:
    names, folder = request.getfixturevalue(kind), {"wheel": "notelint_rules", "sdist": "rules"}[kind]
    for name, found in registered().items():
        if found.distribution == "notelint":
            assert f"{folder}/{name.replace('-', '_')}.md" in names


def test_an_unpacked_wheel_works(built: Path, tmp_path: Path) -> None:
    (path,) = built.glob("*.whl")
    ZipFile(path).extractall(tmp_path / "site")
    note = tmp_path / "vault" / "a.md"
    note.parent.mkdir()
    note.write_bytes(b"\xff")
    script = (
        "import sys; sys.path.insert(0, sys.argv.pop(1))\n"
        "import notelint; print(notelint.__file__)\n"
        "from notelint.registry import registered\n"
        "[print(found.page.read_text('utf-8').splitlines()[0]) for found in registered().values()]\n"
        "from notelint.cli import main; sys.exit(main(sys.argv[1:]))\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "site"), str(note)],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    lines = ran.stdout.splitlines()
    rules = [name for name, found in registered().items() if found.distribution == "notelint"]
    assert lines[0] == str(tmp_path / "site/notelint/__init__.py"), ran.stderr
    assert lines[1 : len(rules) + 1] == [f"# {name}" for name in rules]
    assert lines[len(rules) + 1].startswith("a.md:1:1 error[syntax]")
    assert ran.returncode == 1


def test_an_editable_install_carries_everything() -> None:
    import notelint

    engine = Path(notelint.__file__).parent
    (rules,) = {found.folder for found in registered().values() if found.distribution == "notelint"}
    assert [name for name in ENGINE if not (engine / name).is_file()] == []
    assert [name for name in RULES if not (rules / name).is_file()] == []


def test_the_version_is_one() -> None:
    import tomllib

    import notelint

    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["version"] == notelint.__version__
