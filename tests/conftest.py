"""What all tests share: a vault on the disk, and notelint run on it, in this process or in one of its own."""

from __future__ import annotations

import gc
import io
import os
import subprocess
import sys
from collections.abc import Callable, Generator, Mapping
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent
PLUGIN = CHECKOUT / "tests" / "plugin"
UNWANTED = ("NO_COLOR", "FORCE_COLOR", "PYTHONDONTWRITEBYTECODE")
_CACHES = TemporaryDirectory(prefix="notelint-caches-")
_NUMBERS = count()


def pytest_sessionstart() -> None:
    """Stop where the tests would speak of other code than the checkout they lie in, and clear the surroundings."""
    _clear_surroundings()
    for package, folder in (("notelint", "notelint"), ("notelint_rules", "rules")):
        spec = find_spec(package)
        found = Path(spec.origin).resolve().parent if spec and spec.origin else None
        if found != CHECKOUT / folder:
            pytest.exit(
                f"the installed {package} is {found or 'missing'}, not {CHECKOUT / folder}; "
                f"run: {sys.executable} -m pip install -e '{CHECKOUT}[dev]'",
                returncode=4,
            )


def pytest_sessionfinish() -> None:
    """What the tests of this process kept goes with it; a worker may be ended before it does so itself."""
    _CACHES.cleanup()


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Thousands of collected tests stay until the end: the garbage collector need not look at them again and again,
    nor at each handful of what is new.
    """
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()
        gc.freeze()
        gc.set_threshold(10_000, 10, 10)


def _clear_surroundings() -> None:
    """No test depends on who runs it and where: git's hooks, a CI service, a wish for colours. Nor does any process
    that a test starts compile anew what another one has compiled.
    """
    for name in list(os.environ):
        if name.startswith(("GIT_", "GITHUB_", "PRE_COMMIT")) or name in UNWANTED:
            del os.environ[name]
    os.environ |= {"TERM": "xterm", "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    for role in ("AUTHOR", "COMMITTER"):
        os.environ |= {f"GIT_{role}_NAME": "Nell Ort", f"GIT_{role}_EMAIL": "nell@example.org"}


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup() -> None:
    """What an earlier test found clean is not remembered. The folder is made when something is kept in it: most of
    thousands of tests need none, and no fixture either, which would take longer than they do.
    """
    os.environ["XDG_CACHE_HOME"] = f"{_CACHES.name}/{next(_NUMBERS)}"


@dataclass(frozen=True)
class Ran:
    """What a command came to."""

    status: int
    out: bytes
    err: str

    @property
    def text(self) -> str:
        """Standard output as text."""
        return self.out.decode()

    @property
    def lines(self) -> list[str]:
        """The lines of standard output."""
        return self.text.splitlines()


@dataclass(frozen=True)
class Folder:
    """A folder that tests fill with notes and run notelint in."""

    root: Path

    def write(self, name: str, content: str | bytes) -> Path:
        """Write one file, byte by byte as given."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def read(self, name: str) -> bytes:
        """The bytes of one file."""
        return (self.root / name).read_bytes()

    def git(self, *arguments: str | Path) -> str:
        """Run git in the folder."""
        command = ["git", "-c", "init.defaultBranch=main", *arguments]
        return subprocess.run(command, cwd=self.root, check=True, capture_output=True).stdout.decode()

    def run(self, *arguments: str | Path, stdin: bytes = b"") -> Ran:
        """The command line in this process, as fast as it gets."""
        from notelint.cli import main

        out, err = io.TextIOWrapper(io.BytesIO(), write_through=True), io.StringIO()
        before, sys.stdin = sys.stdin, io.TextIOWrapper(io.BytesIO(stdin))
        try:
            with chdir(self.root), redirect_stdout(out), redirect_stderr(err):
                status = main([str(argument) for argument in arguments])
        except SystemExit as end:
            status = end.code if isinstance(end.code, int) else 1
        finally:
            sys.stdin = before
        assert isinstance(out.buffer, io.BytesIO)
        return Ran(status, out.buffer.getvalue(), err.getvalue())

    def zz(self, *arguments: str | Path, stdin: bytes = b"") -> Ran:
        """The command line in this process with the rules of the test plugin alone, without the summary."""
        from notelint.registry import registered

        names = ",".join(name for name in registered() if name.startswith("zz-"))
        chosen = ("--select", names) if "--select" not in arguments else ()
        return self.run(*arguments, *chosen, "--quiet", stdin=stdin)

    def start(self, *arguments: str | Path, env: Mapping[str, str] | None = None) -> subprocess.Popen[bytes]:
        """The command line in a process of its own, in a process group of its own."""
        return subprocess.Popen(
            [sys.executable, "-m", "notelint", *arguments],
            cwd=self.root,
            env={**os.environ, "PYTHONPATH": str(PLUGIN), **(env or {})},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )

    def spawn(self, *arguments: str | Path, env: Mapping[str, str] | None = None) -> Ran:
        """The command line in a process of its own, to its end."""
        process = self.start(*arguments, env=env)
        out, err = process.communicate(timeout=60)
        return Ran(process.returncode, out, err.decode())


@pytest.fixture
def plugin(monkeypatch: pytest.MonkeyPatch) -> Path:
    """The test plugin, installed for this process."""
    monkeypatch.syspath_prepend(str(PLUGIN))
    return PLUGIN


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """An empty folder."""
    root = tmp_path / "folder"
    root.mkdir()
    return Folder(root)


@pytest.fixture
def vault(folder: Folder, plugin: Path) -> Folder:
    """An empty vault, with the test plugin installed."""
    folder.write(".obsidian/app.json", "{}")
    return folder


@pytest.fixture
def new_folder(tmp_path: Path) -> Callable[[str], Folder]:
    """Makes further folders beside `folder`."""

    def make(name: str) -> Folder:
        root = tmp_path / name
        root.mkdir(parents=True)
        return Folder(root)

    return make
