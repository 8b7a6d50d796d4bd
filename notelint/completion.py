"""Scripts that let a shell complete command lines: commands, options, and what they take.

`shtab` makes such scripts from a parser too, but knows neither a command that may be left out, `notelint [check] PATH`,
nor lists such as `--select tag,schema`. What an option takes is told by the word that stands for it in the usage.
"""

from __future__ import annotations

from argparse import Action
from collections.abc import Iterator, Mapping, Sequence
from string import Template
from typing import Final, NamedTuple

from notelint.arguments import PARSERS, SHELLS, Parser, check_parser
from notelint.registry import registered
from notelint.report import FORMATS
from notelint.rule import Stage

_KINDS: Final[Mapping[str, str]] = {
    "DIR": "folders",
    "FILE": "files",
    "FOLDER": "folders",
    "FORMAT[=FILE]": "formats",
    "NAME": "rules",
    "NAME,...": "names",
    "PATH": "files",
    "PATH:LINE": "files",
    "REF": "refs",
    "SHELL": "shells",
}
"""What a word of the usage stands for."""
ABOUT: Final[Mapping[str, str]] = {
    "check": "check and repair notes",
    "rule": "the page of a rule, or the list of all",
    "explain": "which type, rules and options hold for a note",
    "init": "propose a config from the notes that exist",
    "config": "the effective config of a vault",
    "distinct": "record that two items are distinct",
    "review": "walk through what is said twice",
    "completion": "print a script for a shell",
}
"""The commands in a few words."""


class Option(NamedTuple):
    """An option: how it is written, what it takes, empty for nothing, and what it does."""

    names: tuple[str, ...]
    kind: str
    help: str


class Command(NamedTuple):
    """A command: its options, and what stands behind it without one."""

    name: str
    options: tuple[Option, ...]
    kind: str


def script(shell: str) -> str:
    """The script for one of the `SHELLS`."""
    commands = [_command("check", check_parser()), *(_command(name, make()) for name, make in PARSERS.items())]
    return _SCRIPTS[shell](commands)


def _command(name: str, parser: Parser) -> Command:
    actions: Sequence[Action] = parser._actions
    options = tuple(
        Option(tuple(each.option_strings), _kind(each) if each.nargs != 0 else "", each.help or "")
        for each in actions
        if each.option_strings
    )
    return Command(name, options, next((_kind(each) for each in actions if not each.option_strings), "nothing"))


def _kind(action: Action) -> str:
    return _KINDS.get(str(action.metavar), "nothing")


def _words() -> dict[str, str]:
    """The words that are offered, one after the other."""
    rules = tuple(registered())
    stages = (stage.name.lower() for stage in Stage)
    lists = {"commands": tuple(ABOUT), "rules": rules, "names": (*rules, *stages), "formats": FORMATS, "shells": SHELLS}
    return {name: " ".join(words) for name, words in lists.items()}


def _bash(commands: Sequence[Command]) -> str:
    cases = []
    for command in commands:
        for option in command.options:
            if option.kind:
                cases.append(f"{'|'.join(f'{command.name}:{name}' for name in option.names)}) kind={option.kind} ;;")
        written = " ".join(name for option in command.options for name in option.names)
        cases.append(f"{command.name}:*) kind={command.kind} options='{written}' ;;")
    return _BASH.substitute(_words(), cases="\n        ".join(cases))


_BASH: Final = Template("""\
# notelint completion bash; in ~/.bashrc: eval "$$(notelint completion bash)"
_notelint() {
    local cur=$${COMP_WORDS[COMP_CWORD]} prev=$${COMP_WORDS[COMP_CWORD-1]} command=check
    local kind='' options='' words='' before='' ref
    [[ $$cur == '=' ]] && cur=''
    [[ $$prev == '=' ]] && prev=$${COMP_WORDS[COMP_CWORD-2]}
    [[ $$COMP_CWORD -gt 1 && ' $commands ' == *" $${COMP_WORDS[1]} "* ]] && command=$${COMP_WORDS[1]}
    case $$command:$$prev in
        $cases
    esac
    COMPREPLY=()
    [[ $$cur == -* && -n $$options ]] && kind=options
    case $$kind in
        options) words=$$options ;;
        names) words='$names'; [[ $$cur == *,* ]] && before=$${cur%,*}, ;;
        rules) words='$rules' ;;
        formats) words='$formats' ;;
        shells) words='$shells' ;;
        refs)
            while read -r ref; do
                [[ $$ref == "$$cur"* ]] && COMPREPLY+=("$$(printf %q "$$ref")")
            done < <(git for-each-ref --format='%(refname:short)' 2>/dev/null) ;;
        folders) compopt -o dirnames 2>/dev/null; return ;;
        files)
            [[ $$COMP_CWORD -gt 1 ]] && return
            COMPREPLY=($$(compgen -W '$commands' -- "$$cur"))
            local IFS=$$'\\n'
            COMPREPLY+=($$(compgen -f -- "$$cur"))
            compopt -o filenames 2>/dev/null
            return ;;
    esac
    COMPREPLY+=($$(compgen -P "$$before" -W "$$words" -- "$${cur##*,}"))
    compopt +o default 2>/dev/null
}
complete -o default -F _notelint notelint
""")


def _zsh(commands: Sequence[Command]) -> str:
    cases = []
    for command in commands:
        specs = [spec for option in command.options for spec in _zsh_specs(option)]
        specs.append(f"'*:: :_notelint_{command.kind}'")
        cases.append(f"{command.name}) _arguments -s -S {' '.join(specs)} ;;")
    about = " ".join(f"{name}:{_quoted(text)}" for name, text in ABOUT.items())
    return _ZSH.substitute(_words(), cases="\n        ".join(cases), about=about)


def _zsh_specs(option: Option) -> Iterator[str]:
    text = option.help.replace("'", "").replace("[", "(").replace("]", ")").replace(":", " ")
    for name in option.names:
        sign = "=" if option.kind and name.startswith("--") else ""
        yield f"'*{name}{sign}[{text}]{f': :_notelint_{option.kind}' if option.kind else ''}'"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "") + "'"


_ZSH: Final = Template("""\
#compdef notelint
# notelint completion zsh; in ~/.zshrc, behind compinit: eval "$$(notelint completion zsh)"
_notelint_nothing() { }
_notelint_folders() { _files -/ }
_notelint_rules() { compadd - $rules }
_notelint_shells() { compadd - $shells }
_notelint_names() { compset -P '*,'; compset -S ',*'; compadd -q -S ',' - $names }
_notelint_refs() { compadd - $${(f)"$$(git for-each-ref --format='%(refname:short)' 2>/dev/null)"} }
_notelint_formats() { if compset -P '*='; then _files; else compadd - $formats; fi }
_notelint_files() {
    _files
    if (( _notelint_first )); then
        local -a about=($about)
        _describe command about
    fi
}
_notelint() {
    local command=check _notelint_first=$$(( CURRENT == 2 ))
    if (( CURRENT > 2 )) && [[ ' $commands ' == *" $$words[2] "* ]]; then
        command=$$words[2]
        shift words
        (( CURRENT-- ))
    fi
    case $$command in
        $cases
    esac
}
if [[ $$funcstack[1] == _notelint ]]; then _notelint "$$@"; else compdef _notelint notelint; fi
""")


def _fish(commands: Sequence[Command]) -> str:
    lines = [f"complete -c notelint -n '__fish_is_nth_token 1' -a {name} -d '{text}'" for name, text in ABOUT.items()]
    for command in commands:
        here = f"complete -c notelint -n '__notelint_in {command.name}'"
        lines += [f"{here} {_fish_option(option)}" for option in command.options]
        if command.kind not in ("files", "folders"):
            lines.append(f"{here} -f" + (f" -a '{_FISH_WORDS[command.kind]}'" if command.kind in _FISH_WORDS else ""))
    return _FISH.substitute(_words(), lines="\n".join(lines))


def _fish_option(option: Option) -> str:
    flags = [f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names]
    takes = {"": "", "files": "-r", "folders": "-x -a '(__fish_complete_directories)'", "nothing": "-x"}
    given = takes.get(option.kind)
    words = f"-x -a '{_FISH_WORDS[option.kind]}'" if given is None else given
    return " ".join([*flags, *filter(None, [words]), f"-d {_quoted(option.help)}"])


_FISH_WORDS: Final[Mapping[str, str]] = {
    "names": "(__fish_complete_list , __notelint_names)",
    "formats": "(__notelint_formats)",
    "rules": "(__notelint_rules)",
    "shells": "(__notelint_shells)",
    "refs": '(git for-each-ref --format="%(refname:short)" 2>/dev/null)',
}
_FISH: Final = Template("""\
# notelint completion fish; in ~/.config/fish/config.fish: notelint completion fish | source
function __notelint_in
    set -l words (commandline -opc)
    set -l command check
    contains -- "$$words[2]" $commands; and set command $$words[2]
    test $$command = $$argv[1]
end
function __notelint_names
    printf '%s\\n' $names
end
function __notelint_rules
    printf '%s\\n' $rules
end
function __notelint_shells
    printf '%s\\n' $shells
end
function __notelint_formats
    printf '%s\\n' $formats
    set -l format (string match -r '^[a-z]+=' -- (commandline -ct | string replace -r '^--output-format=' ''))
    set -l file (commandline -ct | string replace -r '^.*=' '')
    test -n "$$format"; and printf "$$format%s\\n" (__fish_complete_path "$$file")
end
$lines
""")
_SCRIPTS: Final = {"bash": _bash, "zsh": _zsh, "fish": _fish}
