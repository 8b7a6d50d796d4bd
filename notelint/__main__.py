"""`python -m notelint` is the command line."""

import sys

if not sys.flags.safe_path:  # the working folder may be a vault, and nothing in a vault is ever imported
    del sys.path[0]

from notelint.cli import run_command

run_command()
