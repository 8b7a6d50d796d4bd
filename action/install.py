"""Install notelint for the action: this checkout, or the release that `VERSION` names, in a folder of its own.

Runs outside the vault and isolated, so that nothing in the vault is imported.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import venv
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
    folder = Path(os.environ["RUNNER_TEMP"]) / "notelint-environment"
    venv.create(folder, with_pip=True, clear=True)
    python = next(path for name in ("bin/python", "Scripts/python.exe") if (path := folder / name).exists())
    wanted = f"notelint=={version}" if version else str(CHECKOUT)
    command = [str(python), "-I", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wanted, *packs]
    status = subprocess.run(command, cwd=os.environ["RUNNER_TEMP"], check=False).returncode
    if status:
        print("::error title=notelint::notelint could not be installed; the log of this step says why")
        return status
    with Path(os.environ["GITHUB_OUTPUT"]).open("a", encoding="utf-8") as output:
        output.write(f"python={python}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
