"""The site: README, guides and rule pages as they lie in the repository, so that their links hold there and here.

sphinx-build -W --keep-going -q -c docs . build/site
sphinx-build -W -q -b linkcheck -c docs . build/links   (links to other sites, which needs the network)
"""

from __future__ import annotations

import shutil
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx

_ROOT = Path(__file__).resolve().parent.parent
_PROJECT = tomllib.loads((_ROOT / "pyproject.toml").read_text("utf-8"))["project"]
_GUIDES = ("first-run", "old-vault", "hooks-and-ci", "note-types", "packs", "writing-a-rule", "python")
_RULES = sorted(page.stem for page in (_ROOT / "rules").glob("*.md") if page.stem != "README")

project = _PROJECT["name"]
version = release = _PROJECT["version"]
author = _PROJECT["authors"][0]["name"]
html_show_copyright = False
extensions = ["myst_parser"]
root_doc = "README"
include_patterns = ["*.md", "docs/*.md", "rules/*.md"]
nitpicky = True
smartquotes = False

myst_heading_anchors = 3
myst_links_external_new_tab = False

html_theme = "furo"
html_title = f"{project} {version}"
html_copy_source = False
html_show_sphinx = False

NAVIGATION = {
    "Guides": [f"docs/{name}" for name in _GUIDES],
    "Rules": ["rules/README", *(f"rules/{name}" for name in _RULES)],
    "Project": ["CONTRIBUTING", "CHANGELOG"],
}


def _with_navigation(app: Sphinx, name: str, source: list[str]) -> None:
    """The README is the first page of the site; its table of contents is not for those who read the file."""
    if name == root_doc:
        for caption, pages in NAVIGATION.items():
            entries = "\n".join(f"/{page}" for page in pages)
            source[0] += f"\n```{{toctree}}\n:hidden:\n:caption: {caption}\n\n{entries}\n```\n"


def _with_index(app: Sphinx, error: Exception | None) -> None:
    """A server looks for `index.html`."""
    if error is None and app.builder.format == "html":
        shutil.copyfile(Path(app.outdir, f"{root_doc}.html"), Path(app.outdir, "index.html"))


def setup(app: Sphinx) -> None:
    """Called by Sphinx."""
    app.connect("source-read", _with_navigation)
    app.connect("build-finished", _with_index)
