"""`python -m notelint` is the command line."""

from notelint.cli import run_command

run_command()
