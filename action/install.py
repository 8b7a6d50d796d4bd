"""Install notelint for the action: this checkout, or the release that `VERSION` names, in a folder of its own.

Runs outside the vault and isolated, so that nothing in the vault is imported.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import venv
from importlib import metadata
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
_PACK = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?==[0-9][A-Za-z0-9.!+]*")
_VERSION = re.compile(r"[0-9]+(?:\.[0-9]+)*(?:(?:a|b|rc|\.post|\.dev)[0-9]+)*")


def main() -> int:
    """Install, and tell the next step which Python has it."""
    version = os.environ.get("VERSION", "").strip()
    if version and not _VERSION.fullmatch(version):
        print("::error title=notelint::the input `version` is no version number, such as 0.1.0")
        return 2
    packs = os.environ.get("PACKS", "").split()
    if not all(map(_PACK.fullmatch, packs)):
        print("::error title=notelint::the input `packs` takes one NAME==VERSION a line, such as notelint-quay==1.0.0")
        return 2
    python, pip = _environment(Path(os.environ["RUNNER_TEMP"]) / "notelint-environment")
    wanted = f"notelint=={version}" if version else str(CHECKOUT)
    command = [*pip, "install", "--quiet", "--disable-pip-version-check", wanted, *packs]
    # What the check imports is compiled when it does so, and most of what is installed never.
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")} | {"PIP_COMPILE": "0"}
    status = subprocess.run(command, cwd=os.environ["RUNNER_TEMP"], env=kept, check=False).returncode
    if status:
        print("::error title=notelint::notelint could not be installed; the log of this step says why")
        return status
    with Path(os.environ["GITHUB_OUTPUT"]).open("a", encoding="utf-8") as output:
        output.write(f"python={python}\n")
    return 0


def _environment(folder: Path) -> tuple[Path, list[str]]:
    """The Python of a new environment, and the command of the pip that fills it: that of this Python, where there is
    one that can, since a pip of its own takes longer than all else here.
    """
    own = not _pip_fills_others()
    venv.create(folder, with_pip=own, clear=True)
    python = next(path for name in ("bin/python", "Scripts/python.exe") if (path := folder / name).exists())
    pip = ["-I", "-m", "pip"]
    return python, [str(python), *pip] if own else [sys.executable, *pip, "--python", str(python)]


def _pip_fills_others() -> bool:
    """Whether the pip of this Python is one of 22.3 or later, which have `--python`."""
    try:
        numbers = re.findall(r"\d+", metadata.version("pip"))
    except metadata.PackageNotFoundError:
        return False
    return tuple(map(int, numbers[:2])) >= (22, 3)


if __name__ == "__main__":
    sys.exit(main())
