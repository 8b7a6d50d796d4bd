"""Reads `.notelint.yaml`, so that each complaint names file, line and column."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from notelint.config import Config, ConfigProblem, FixMode, Layer, Setting
from notelint.diagnostic import Level, Span
from notelint.distinct import with_distinct
from notelint.files import property_types, template_folders
from notelint.frontmatter import Data, Field, Node, YamlProblem, parse_yaml
from notelint.frontmatter.node import mapping
from notelint.globs import Glob, GlobProblem, glob
from notelint.note_types import NoteTypes, TypeProblem, shipped
from notelint.options import RESERVED, OptionProblem, build
from notelint.registry import Registered, configs, registered, type_folders
from notelint.text import LineTable, NotUtf8, decode
from notelint.tree import Tree
from notelint.words import did_you_mean

FILE_NAME = ".notelint.yaml"
_OTHER_WORDS = {
    "error": ("fatal", "critical", "severe", "failure"),
    "warning": ("caution", "medium"),
    "info": ("information", "informational", "hint", "notice", "note", "remark", "suggestion", "style"),
    "off": ("none", "never", "disabled", "ignore", "0"),
    "on": ("always", "enabled", "enable", "1"),
}
"""What other programs call a level."""
_KEYS = ("extends", "rules", "level", "fix", "types", "ignore", "overrides")


def load_config(root: Path, config: Path | None = None, isolated: bool = False, tree: Tree | None = None) -> Config:
    """The config of a vault: the file named, else the one at the root, else the defaults; `tree`: the files of the
    vault, where those on the disk are not what counts. Raises `ConfigProblem`.
    """
    tree = tree or Tree()
    rules = registered()
    try:
        NoteTypes(type_folders()).check_packages()
    except TypeProblem as problem:
        raise ConfigProblem(problem.message) from None
    path = config or root / FILE_NAME
    is_there = os.path.lexists(path) if tree.index is None else tree.is_file(path)
    is_default = isolated or (config is None and not is_there)
    if not is_default and config is None and not path.resolve().is_relative_to(root.resolve()):
        raise ConfigProblem(f"{path}: is a link that leads out of the vault; it was not followed")
    own = tree if config is None or is_there else Tree()  # who names a file means it, whether git knows it or not
    found = parse_config("" if is_default else _text(path, own), str(path), rules, own)
    found = replace(found, properties=property_types(root, tree), templates=template_folders(root, tree))
    return with_distinct(found, root, tree)


def read_config(path: Path, rules: Mapping[str, Registered]) -> Config:
    """The config in a file. Raises `ConfigProblem` with file, line and column."""
    return parse_config(_text(path, Tree()), str(path), rules)


def _text(path: Path, tree: Tree) -> str:
    """The text of a file of the config. Raises `ConfigProblem`."""
    try:
        if not tree.is_file(path) and path.is_dir():
            raise ConfigProblem(f"{path}: this is a folder; name the config file itself, such as {FILE_NAME}")
        return _decoded(path, tree.read(path))
    except OSError as error:
        raise ConfigProblem(f"{path}: cannot be read: {error.strerror}") from None


def _decoded(path: Path, data: bytes) -> str:
    try:
        return decode(data)
    except NotUtf8 as error:
        raise ConfigProblem(f"{path}:{error.line}:{error.column}: {error}; save it as UTF-8") from None


def parse_config(text: str, name: str, rules: Mapping[str, Registered], tree: Tree | None = None) -> Config:
    """The config in a text; `name` stands for its file in complaints. Raises `ConfigProblem`."""
    reader = _Reader(name, text, rules, tree or Tree())
    root = reader.root()
    found = reader.config(root) if root else Config(rules)
    return replace(found, shipped=_shipped(rules))


def _shipped(rules: Mapping[str, Registered]) -> dict[int, Mapping[str, Mapping[str, Setting]]]:
    """What the types of other packages say of rules, by the number of the package's folder. Raises `ConfigProblem`."""
    found = {}
    for number, types in enumerate(map(shipped, type_folders())):
        files = {} if types.is_own else types.files
        readers = {name: _Reader(str(path), _text(path, Tree()), rules, Tree()) for name, path in files.items()}
        described = [reader.type(name).of_types for name, reader in readers.items()]
        found[number] = {key: value for of_types in described for key, value in of_types.items()}
    return {number: of_types for number, of_types in found.items() if of_types}


class _Described:
    """Where the note types are described: by name the reader of the file, the key, and the description."""

    def __init__(self) -> None:
        self.places: dict[str, tuple[_Reader, Node, Node]] = {}

    def add(self, name: str, reader: _Reader, key: Node, value: Node) -> None:
        """Remember the last description of a type."""
        self.places[name] = (reader, key, value)

    def problem(self, problem: TypeProblem) -> ConfigProblem:
        """What is wrong with a type, at its place."""
        name = str(problem.path[0]) if problem.path else ""
        if name not in self.places:
            return ConfigProblem(str(problem))
        reader, key, value = self.places[name]
        rest = problem.path[1:]
        where = _node_at(value, rest, problem.at_key) if rest else key
        return reader.problem(where, f"type `{name}`: {problem.message}")


class _Reader:
    """Reads the nodes of one config file, so that each complaint names its place."""

    def __init__(
        self,
        path: str,
        text: str,
        rules: Mapping[str, Registered],
        tree: Tree,
        described: _Described | None = None,
        above: tuple[Path, ...] = (),
    ) -> None:
        self.path = path
        self.text = text
        self.lines = LineTable(text)
        self.rules = rules
        self.tree = tree
        self.below: Mapping[str, Setting] = {}
        self.described = described or _Described()
        self.above = above or (Path(path).resolve(),)

    def root(self) -> Node | None:
        """What the file holds; None if it is empty."""
        try:
            return parse_yaml(self.text)
        except YamlProblem as problem:
            raise self.problem(problem.span, "; ".join(filter(None, (problem.message, problem.help)))) from None

    def problem(self, where: Node | Span, message: str) -> ConfigProblem:
        span = where.span if isinstance(where, Node) else where
        line, column, _ = self.lines.position(span.start)
        return ConfigProblem(f"{self.path}:{line}:{column}: {message}")

    def config(self, root: Node) -> Config:
        fields = self.fields(root, _KEYS, "the config")
        base = self.extended(fields["extends"]) if "extends" in fields else Config(self.rules)
        for layer in base.layers:
            if not layer.paths:
                self.below = {**self.below, **layer.rules}
        layer = replace(self.layer(fields), origin=self.origin(root))
        self.below = {**self.below, **layer.rules}
        types = [each.types for each in base.layers if not each.paths]
        self.check_types([*types, layer.types])
        layers = [*base.layers, layer]
        for node in self.entries(fields["overrides"], "overrides") if "overrides" in fields else ():
            layers.append(replace(self.override(node), origin=self.origin(node)))
            self.check_types([*types, layer.types, layers[-1].types])
        ignore = self.globs(fields["ignore"]) if "ignore" in fields else ()
        origins = {
            each.pattern: self.origin(node) for each, node in zip(ignore, _items(fields.get("ignore")), strict=True)
        }
        return Config(
            self.rules,
            tuple(layers),
            tuple(dict.fromkeys((*base.ignore, *ignore))),
            origins={**base.origins, **origins},
        )

    def extended(self, node: Node) -> Config:
        """The configs that this one builds on, as one: files in the vault, or those that installed packages ship."""
        names = node.items or (node,)
        layers: list[Layer] = []
        ignore: list[Glob] = []
        origins: dict[str, str] = {}
        for each in names:
            found = self.base(each)
            layers += found.layers
            ignore += found.ignore
            origins |= found.origins
        return Config(self.rules, tuple(layers), tuple(dict.fromkeys(ignore)), origins=origins)

    def base(self, node: Node) -> Config:
        name = node.data
        if not isinstance(name, str) or not name:
            raise self.problem(node, "extends takes the path of a config in the vault, or the name of an installed one")
        path = self.base_path(node, name)
        if path.resolve() in self.above:
            raise self.problem(node, f"{name}: the configs extend each other in a circle")
        reader = self.reader(path, (*self.above, path.resolve()))
        root = reader.root()
        return reader.config(root) if root else Config(self.rules)

    def reader(self, path: Path, above: tuple[Path, ...] = ()) -> _Reader:
        """The reader of another file, below those that lead to it."""
        return _Reader(str(path), _text(path, self.tree), self.rules, self.tree, self.described, above)

    def base_path(self, node: Node, name: str) -> Path:
        """The file that a name stands for; a path never leads out of the folder of the config."""
        if "/" not in name and not name.endswith((".yaml", ".yml")):
            if name not in configs() and self.tree.is_file(Path(self.path).parent / name):
                raise self.problem(node, f'"{name}" is a file that is no config: the name of one ends in .yaml or .yml')
            if name not in configs():
                known = f" Installed: {', '.join(configs())}." if configs() else " None is installed."
                raise self.problem(node, f'there is no installed config "{name}"{did_you_mean(name, configs())}{known}')
            return configs()[name]
        home = Path(self.path).parent
        path = home / name
        if not self.tree.is_file(path) or not path.resolve().is_relative_to(home.resolve()):
            message = f'"{name}" is not a file beside or below the config{self.unstaged(path)}'
            raise self.problem(node, message)
        return path

    def unstaged(self, path: Path) -> str:
        """What to say of a path that is there, and that git's index does not hold."""
        is_held = self.tree.is_file(path) or self.tree.is_folder(path)
        return "" if is_held or not path.exists() else "; git's index does not hold it"

    def fields(self, node: Node, known: Iterable[str], owner: str) -> dict[str, Node]:
        """The values of a mapping by key; a key that is not known is a problem."""
        if node.data is None:
            return {}
        if not isinstance(node.data, dict):
            raise self.problem(node, f"{owner} must be a mapping of keys to values")
        for key, _ in node.fields:
            if str(key.data) not in known:
                hint = did_you_mean(str(key.data), known)
                raise self.problem(key, f'"{key.data}" is not a key of {owner}{hint} Known: {", ".join(known)}.')
        return {str(key.data): value for key, value in node.fields}

    def override(self, node: Node) -> Layer:
        fields = self.fields(node, ("paths", "rules", "level", "fix", "types"), "an override")
        paths = self.globs(fields["paths"]) if "paths" in fields else ()
        if not paths:
            raise self.problem(node, 'an override needs "paths": a list of globs')
        return self.layer(fields, paths)

    def layer(self, fields: Mapping[str, Node], paths: tuple[Glob, ...] = ()) -> Layer:
        rules = self.settings(fields["rules"]) if "rules" in fields else {}
        types = self.types(fields["types"]) if "types" in fields else Layer()
        return replace(types, rules=rules, default=self.shared(fields), paths=paths)

    def types(self, node: Node) -> Layer:
        """The note types that a node describes, or the folder that it names, and their settings of rules."""
        if node.data is None:
            return Layer()
        if isinstance(node.data, str):
            return self.types_in(node, node.data)
        if not isinstance(node.data, dict):
            raise self.problem(node, "types must be a mapping of names to JSON Schemas, or name a folder of such files")
        of_types, origins = {}, dict[tuple[str, ...], str]()
        for key, described in node.fields:
            self.described.add(str(key.data), self, key, described)
            origins |= self.origins_in((str(key.data),), key, described)
            rules = next((value for each, value in described.fields if each.data == "rules"), None)
            if rules is not None:
                of_types[str(key.data)] = {name: _of_type(each) for name, each in self.settings(rules).items()}
        return Layer(types=dict(node.data), of_types=of_types, type_origins=origins)

    def origins_in(self, path: tuple[str, ...], key: Node, value: Node) -> Iterator[tuple[tuple[str, ...], str]]:
        """Where a key of a type stands, and, down to the entries of its keywords, where what is below it does."""
        yield path, self.origin(key)
        for inner, below in value.fields if len(path) < 3 else ():
            yield from self.origins_in((*path, str(inner.data)), inner, below)

    def types_in(self, node: Node, folder: str) -> Layer:
        home = Path(self.path).parent
        place = home / folder
        if not self.tree.is_folder(place) or not place.resolve().is_relative_to(home.resolve()):
            message = f'"{folder}" is not a folder beside or below the config{self.unstaged(place)}'
            raise self.problem(node, f"{message}; types are files in it")
        found = Layer()
        for path in (each for each in self.tree.inside(place) if each.match("*.y*ml")):
            if not path.resolve().is_relative_to(home.resolve()):
                raise self.problem(node, f'"{folder}/{path.name}" is a link that leads out of the vault')
            reader = self.reader(path)
            more = reader.type(path.stem)
            if not more.types:
                raise reader.problem(Span(0, 0), "this file describes no type; write a JSON Schema, or remove it")
            found = Layer(
                types={**found.types, **more.types},
                of_types={**found.of_types, **more.of_types},
                type_origins={**found.type_origins, **more.type_origins},
            )
        return found

    def type(self, name: str) -> Layer:
        """The one type that a file describes, under a name; none where it is empty."""
        root = self.root()
        if root is None:
            return Layer()
        key = Node(Span(0, 0), "plain", name)
        return self.types(mapping(root.span, "block", (Field(key, root),)))

    def check_types(self, layers: list[Mapping[str, Data]]) -> None:
        """Raises `ConfigProblem` at the first type of the last layer that cannot be taken."""
        if not layers[-1]:
            return
        try:
            NoteTypes(type_folders(), tuple(layers)).check()
        except TypeProblem as problem:
            raise self.described.problem(problem) from None

    def shared(self, fields: Mapping[str, Node]) -> Setting:
        """The keys that a rule and a whole layer take alike."""
        return Setting(
            level=self.level(fields["level"]) if "level" in fields else None,
            fix=self.fix(fields["fix"]) if "fix" in fields else None,
            origins={key: self.origin(fields[key]) for key in RESERVED if key in fields},
        )

    def origin(self, node: Node) -> str:
        """Where a value stands, as `FILE:LINE`."""
        return f"{self.path}:{self.lines.position(node.span.start).line}"

    def settings(self, node: Node) -> dict[str, Setting]:
        if node.data is None:
            return {}
        if not isinstance(node.data, dict):
            raise self.problem(node, "rules must be a mapping of rule names to on, off, a level or options")
        settings = {}
        for key, value in node.fields:
            if (name := str(key.data)) not in self.rules:
                hint = did_you_mean(name, self.rules)
                raise self.problem(key, f'there is no rule "{name}"{hint} `notelint rule` lists the rules.')
            settings[name] = self.setting(name, value)
        return settings

    def setting(self, name: str, value: Node) -> Setting:
        if isinstance(value.data, dict):
            return self.options(name, value)
        words = {"on": True, "true": True, "off": False, "false": False}
        origins = dict.fromkeys(("enabled", "level"), self.origin(value))
        if (word := str(value.data).lower()) in words:
            return Setting(enabled=words[word], origins=origins)
        if word in set(Level):
            return Setting(enabled=True, level=Level(word), origins=origins)
        hint = _level_meant(word, ["on", "off", *Level])
        raise self.problem(value, f"`{name}` takes on, off, a level ({', '.join(Level)}) or a mapping of options{hint}")

    def options(self, name: str, node: Node) -> Setting:
        fields = {str(key.data): value for key, value in node.fields}
        options = {key: value.data for key, value in fields.items() if key not in RESERVED}
        try:
            build(self.rules[name].rule, {**self.below.get(name, Setting()).options, **options})
        except OptionProblem as problem:
            where = _node_at(node, problem.path, problem.at_key)
            raise self.problem(where, f"`{name}`: {problem.message}") from None
        shared = self.shared(fields)
        origins = {key: self.origin(fields[key]) for key in options} | {"enabled": self.origin(node)}
        entries = {(key, str(entry.data)): self.origin(entry) for key in options for entry, _ in fields[key].fields}
        all_origins = {**shared.origins, **origins}
        return replace(shared, enabled=True, options=options, origins=all_origins, entry_origins=entries)

    def level(self, node: Node) -> Level:
        return Level(self.word(node, [*Level], "level"))

    def fix(self, node: Node) -> FixMode:
        return FixMode("off" if node.data is False else self.word(node, [*FixMode], "fix"))

    def word(self, node: Node, known: list[str], key: str) -> str:
        if node.data not in known:
            hint = (_level_meant if key == "level" else did_you_mean)(str(node.data), known)
            raise self.problem(node, f'"{key}" takes {", ".join(known[:-1])} or {known[-1]}{hint}')
        return str(node.data)

    def globs(self, node: Node) -> tuple[Glob, ...]:
        return tuple(map(self.glob, self.entries(node, "globs")))

    def glob(self, node: Node) -> Glob:
        if not isinstance(node.data, str):
            raise self.problem(node, 'expected a glob, such as "Archive/**"')
        try:
            return glob(node.data)
        except GlobProblem as problem:
            raise self.problem(node, str(problem)) from None

    def entries(self, node: Node, what: str) -> tuple[Node, ...]:
        if node.data is None:
            return ()
        if not isinstance(node.data, list):
            raise self.problem(node, f"expected a list of {what}")
        return node.items


def _of_type(setting: Setting) -> Setting:
    """A setting of a rule in a type: options alone leave a rule off that is off."""
    if setting.level or not (setting.options or setting.fix):
        return setting
    origins = {key: origin for key, origin in setting.origins.items() if key != "enabled"}
    return replace(setting, enabled=None, origins=origins)


def _level_meant(word: str, known: Sequence[str]) -> str:
    """`, did you mean "error"?` also for what other programs call it."""
    meant = next((name for name, words in _OTHER_WORDS.items() if word.lower() in words and name in known), word)
    return did_you_mean(meant, known)


def _items(node: Node | None) -> tuple[Node, ...]:
    return node.items if node else ()


def _node_at(node: Node, path: tuple[str | int, ...], at_key: bool) -> Node:
    """The node that a path of keys and indexes leads to, as far as it goes; with `at_key` the last key itself."""
    for step in path:
        if isinstance(step, int):
            if step >= len(node.items):
                return node
            node = node.items[step]
            continue
        field = next((field for field in node.fields if field.key.data == step), None)
        if field is None:
            return node
        node = field.key if at_key and step == path[-1] else field.value
    return node
