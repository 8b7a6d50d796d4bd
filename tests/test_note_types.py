"""Note types in a config: where they come from, what they match and set for rules, and what is wrong with one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from notelint import Data, Note, NoteTypes, Vault, check_text, fill, slug
from notelint.config_file import FILE_NAME, load_config, parse_config
from notelint.explain import explain
from notelint.note_types.keywords import keys_required
from notelint.note_types.templates import fault_of
from notelint.registry import registered, type_folders

if TYPE_CHECKING:
    from tests.conftest import Folder
else:
    from conftest import Folder  # pytest has put this folder on the path

LOG = """\
types:
  log:
    properties:
      keeper: {type: string}
    required: [keeper]
"""


def vault(root: Path, config: str, **files: str) -> Path:
    """A vault with a config and files; `__` in a name stands for a slash, the suffix is `.md` where there is none."""
    (root / ".notelint.yaml").write_text(config, "utf-8")
    for name, text in files.items():
        path = root / name.replace("__", "/").replace("_DOT_", ".")
        path = path if path.suffix else path.with_suffix(".md")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return root


def said(root: Path) -> list[str]:
    """What rule `schema` says of a vault."""
    return [f"{found.path} {found.level} {found.message}" for found in Vault.open(root).check(select=["schema"])]


def test_types_may_lie_in_a_folder_one_file_each(tmp_path: Path) -> None:
    log = "required: [keeper]\nproperties:\n  keeper:\n    type: string\n"
    vault(tmp_path, "types: Types/\n", Types__log_DOT_yaml=log, a="---\ntype: log\n---\n")
    assert said(tmp_path) == ["a.md error `keeper` is missing, a note of type `log` must have it"]


def test_an_override_changes_a_type_below_a_path(tmp_path: Path) -> None:
    config = f"""{LOG}
overrides:
  - paths: [Night/**]
    types:
      log:
        extends: log
        required: [lamp]
"""
    vault(tmp_path, config, Day__a="---\ntype: log\nkeeper: Bo\n---\n", Night__b="---\ntype: log\nkeeper: Bo\n---\n")
    assert said(tmp_path) == ["Night/b.md error `lamp` is missing, a note of type `log` must have it"]


BOAT = "boat: {match: {type: [ship], paths: [Boats/**], tags: [fleet], keys: [sail]}, places: [B/**], required: [a]}"
WAYS: list[tuple[str, dict[str, Data]]] = [
    ("Boats/Old/x.md", {"type": "ship"}),
    ("Boats/Old/x.md", {}),
    ("In/x.md", {"tags": ["fleet"]}),
    ("In/x.md", {"sail": 1}),
]


@pytest.mark.parametrize(
    ("others", "override", "expected"),
    [
        pytest.param("", "boat: {extends: boat, required: [b]}", ["boat a b"] * 4, id="what adds matches as before"),
        pytest.param(
            "",
            "boat: {extends: boat, required: [b], match: {keys: [sail]}}",
            [None, None, None, "boat a b"],
            id="unless it says what matches",
        ),
        pytest.param("", "boat: {required: [b]}", [None] * 4, id="what replaces is found by name alone"),
        pytest.param("", "skiff: {extends: boat, required: [b]}", ["boat a"] * 4, id="another name takes nothing over"),
        pytest.param(
            "yacht: {match: {keys: [sail], paths: [Boats/Old/**]}}",
            "boat: {extends: boat, required: [b]}",
            ["boat a b", "yacht", "boat a b", "yacht"],
            id="the first in the config holds, whichever is added to",
        ),
        pytest.param(
            "",
            "yacht: {match: {paths: [Boats/Old/**]}}, boat: {extends: boat}",
            ["boat a", "yacht", "boat a", "boat a"],
            id="what an override itself matches goes first",
        ),
    ],
)
def test_an_override_that_adds_to_a_type_keeps_what_it_matches(
    others: str, override: str, expected: list[str | None]
) -> None:
    first = f"{others}, " if others else ""
    text = f"types: {{{first}{BOAT}}}\noverrides: [{{paths: ['**'], types: {{{override}}}}}]\n"
    config = parse_config(text, FILE_NAME, registered())
    found = [config.types(path).of(path, data) for path, data in WAYS]
    shown = [" ".join([each.name, *keys_required(each.schema)]) if each else None for each in found]
    assert shown == expected
    assert all(each.places for each in found if each and each.name == "boat" and "extends" in override)


def test_a_type_may_refer_to_keys_of_another(tmp_path: Path) -> None:
    config = f"{LOG}  watch:\n    properties:\n      chief: {{$ref: 'log#/properties/keeper'}}\n"
    vault(tmp_path, config, a="---\ntype: watch\nchief: [Bo, Ada]\n---\n")
    assert said(tmp_path) == ["a.md error `chief` must be text, it is a list"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\ntype: log\n---\n", "log"),
        ("---\ntype: Log\n---\n", "log"),
        ("---\ntype: diary\n---\n", None),
        ("---\nkeeper: Bo\nlamp: lit\n---\n", "log"),
        ("---\nkeeper: Bo\n---\n", None),
        ("---\ntags: [watch]\n---\n", "log"),
        ("---\ntags: '#watch'\n---\n", "log"),
        ("---\ntags: watches\n---\n", None),
        ("---\ntype: people\n---\n", "people"),
        ("---\ntype: [log]\n---\n", None),
        ("---\ntype:\ntags: [watch]\n---\n", "log"),
        ("no frontmatter\n", None),
        ("Oil. #Watch/night\n", "log"),
        ("---\ntitle: x\n---\n\n- [ ] Oil. #watch\n", "log"),
        ("---\ntype: diary\n---\n\n#watch\n", None),
        ("#watches `#watch` [a](b#watch) <!-- #watch -->\n", None),
    ],
)
def test_which_notes_are_of_a_type(text: str, expected: str | None) -> None:
    types = NoteTypes(
        type_folders(),
        (
            {
                "log": {
                    "match": {
                        "type": ["log", "Log"],
                        "paths": ["Logs/**"],
                        "tags": ["watch"],
                        "keys": ["keeper", "lamp"],
                    }
                }
            },
        ),
    )
    found = Note("a.md", text, types=types).type
    assert (found.name if found else None) == expected
    below = Note("Logs/a.md", text, types=types).type
    names_a_type = "type: " in text
    assert (below.name if below else None) == (expected if names_a_type else "log")


@pytest.mark.parametrize(
    ("config", "tags", "holds"),
    [
        ("fleet", "[Fleet]", True),
        ("fleet", "[fleet/x]", True),
        ("fleet", "[a, Fleet/x/y]", True),
        ("'#Fleet'", "fleet", True),
        ("Fleet/", "'#fleet'", True),
        ("fleet", "'a, fleet'", True),
        ("fleet/x", "[fleet]", False),
        ("fleet", "[fleets]", False),
        ("fleet", "[a/fleet]", False),
        ("fleet", "", False),
        ("fleet", "{fleet: x}", False),
    ],
)
def test_a_tag_matches_in_any_capitals_and_with_what_lies_below_it(config: str, tags: str, holds: bool) -> None:
    config_text = f"types: {{boat: {{match: {{tags: [{config}]}}, required: [owner]}}}}\n"
    types = parse_config(config_text, "c.yaml", registered()).types("a.md")
    found = Note("a.md", f"---\ntags: {tags}\n---\n", types=types).type
    assert (found.name if found else None) == ("boat" if holds else None)


def test_a_tag_in_the_text_makes_the_type_for_all_who_ask(tmp_path: Path) -> None:
    config = "types:\n  watch:\n    match: {tags: [meeting/crew]}\n    required: [keeper]\n    unique: [lamp]\n"
    notes = dict.fromkeys(("a", "b"), "---\nlamp: 3\n---\n\nAbout the lamp. #meeting/crew\n")
    vault(tmp_path, f"{config}    rules: {{schema: info}}\n", **notes)
    found = Vault.open(tmp_path).check(select=["schema", "unique-value"])
    assert {(each.rule, each.path, str(each.level)) for each in found} >= {("schema", "a.md", "info")}
    assert "unique-value" in {each.rule for each in found}
    lines = list(explain(tmp_path, "a.md", load_config(tmp_path)))
    assert "type: watch (.notelint.yaml:2), by its path, tags or keys, as `match` says" in lines


@pytest.mark.parametrize(
    ("match", "text", "is_read"),
    [
        ("{keys: [lamp]}", "#crew\n", False),
        ("{tags: [crew]}", "#crew\n", True),
        ("{tags: [crew]}", "---\ntype: watch\n---\n", False),
        ("{tags: [crew], keys: [lamp]}", "---\nlamp: 1\n---\n", False),
    ],
)
def test_the_text_is_read_for_a_type_only_where_a_tag_could_decide(match: str, text: str, is_read: bool) -> None:
    types = parse_config(f"types: {{watch: {{match: {match}}}}}\n", "c.yaml", registered()).types("a.md")
    note = Note("a.md", text, types=types)
    assert note.type is not None or not is_read
    assert ("outline" in vars(note)) is is_read


def test_a_type_sets_rules_for_its_notes(tmp_path: Path) -> None:
    config = f"{LOG}    rules:\n      schema: warning\n  watch:\n    extends: log\n"
    config += "  duty:\n    extends: log\n    rules: {schema: off}\n"
    notes = {name: f"---\ntype: {name}\n---\n" for name in ("log", "watch", "duty")}
    vault(tmp_path, config, **notes, people="---\ntype: people\naliases: 3\n---\n")
    assert [line.split()[:2] for line in said(tmp_path)] == [
        ["log.md", "warning"],
        ["people.md", "error"],
        ["watch.md", "warning"],
    ]


@pytest.mark.parametrize(
    ("config", "is_off"),
    [
        ("types: {o: {rules: {tag: off}}}", True),
        ("types: {o: {rules: {tag: off}}}\noverrides: [{paths: ['**'], types: {o: {required: [y]}}}]", False),
        ("types: {o: {rules: {tag: off}}}\noverrides: [{paths: ['**'], types: {o: {extends: o}}}]", True),
        ("types: {o: {rules: {tag: off}}}\noverrides: [{paths: ['**'], types: {o: {rules: {tag: on}}}}]", False),
        ("types: {o: {extends: b}, b: {rules: {tag: off}}}\noverrides: [{paths: ['**'], types: {b: {}}}]", False),
        ("types: {o: {rules: {tag: {levels: 3}}}}\noverrides: [{paths: ['**'], rules: {tag: off}}]", True),
        ("types: {o: {rules: {tag: {fix: off}}}}\nrules: {tag: off}", True),
        ("types: {o: {rules: {tag: {level: info}}}}\nrules: {tag: off}", False),
        ("types: {o: {rules: {tag: on}}}\nrules: {tag: off}", False),
        ("types: {b: {rules: {tag: off}}, o: {extends: b, rules: {tag: {levels: 3}}}}", True),
        ("rules: {tag: off}\noverrides: [{paths: ['**'], rules: {tag: {levels: 3}}}]", False),
    ],
)
def test_what_a_type_says_of_a_rule_holds_while_the_type_does(config: str, is_off: bool) -> None:
    found = parse_config(f"{config}\n", "c.yaml", registered())
    kind = found.types("a.md").named("o")
    assert (found.settings("a.md", kind)["tag"].enabled is False) is is_off
    assert any(active.rule.name == "tag" for active in found.plan("a.md", kind)) is not is_off


@pytest.mark.parametrize(
    ("config", "expected"),
    [
        (f"{LOG}    requird: [a]\n", ':6:5: type `log`: unknown keyword, did you mean "required"?'),
        (f"{LOG}    extends: lgo\n", ":6:14: type `log`: there is no type `lgo`. Known: _meeting"),
        (f"{LOG}    extends: watch\n  watch: {{extends: log}}\n", ": the types extend each other in a circle"),
        (f"{LOG}    match: {{path: [a]}}\n", ':6:13: type `log`: unknown keyword, did you mean "paths"?'),
        (f"{LOG}    match: {{tags: ['#']}}\n", ":6:20: type `log`: expected a tag"),
        (f"{LOG}    sections: [{{name: A, requird: true}}]\n", 'unknown keyword, did you mean "required"?'),
        (f"{LOG}    sections: {{list: [A], level: high}}\n", ":6:34: type `log`: expected a whole number"),
        (f"{LOG}    tags: ['account/{{account|slog}}']\n", "`|slog` is not known; there are `|slug`"),
        (f"{LOG}    filename: '{{date - x'\n", ":6:15: type `log`: in `{date - x`: a brace stands alone"),
        (f"{LOG}    places: ['../x']\n", ":6:14: type `log`: "),
        (f"{LOG}    rules: {{shema: off}}\n", ':6:13: there is no rule "shema", did you mean "schema"?'),
        ("types: [a]\n", ":1:8: types must be a mapping of names to JSON Schemas"),
        ("types: Types/\n", ':1:8: "Types/" is not a folder beside or below the config'),
        ("types: ../\n", ':1:8: "../" is not a folder beside or below the config'),
        ("types:\n  log: 3\n", ":2:3: type `log`: expected a mapping that holds a JSON Schema"),
        ("types:\n  log:\n    type: objekt\n", ":3:11: type `log`: `objekt` is not a type; there are string"),
        (
            "types:\n  log:\n    properties:\n      a: {pattern: '(?=x)'}\n",
            ":4:20: type `log`: `(?=x)` is not a regular",
        ),
        (
            "types:\n  log:\n    properties:\n      a: {tpe: string}\n",
            ':4:11: type `log`: unknown keyword, did you mean "type"?',
        ),
        (
            "types:\n  log:\n    $ref: https://example.org/x\n",
            ":3:11: type `log`: a reference must stay inside the types",
        ),
        (
            "types:\n  log:\n    properties:\n      a: {pattern: 'a(b'}\n",
            ":4:20: type `log`: `a(b` is not a regular expression of the kind that never hangs: "
            "a group is opened and never closed, at character 2",
        ),
        (
            "types:\n  log:\n    patternProperties:\n      'a[z-b]': {}\n",
            ":4:7: type `log`: `a[z-b]` is not a regular expression of the kind that never hangs: "
            "`z-b` is no range of characters, at character 3",
        ),
        (
            "types:\n  log:\n    properties:\n      a: {pattern: '(a)\\1'}\n",
            "`\\1` refers back to a group, at character 4",
        ),
        (
            "types:\n  log:\n    properties:\n      a: {pattern: 'a(?<!b)'}\n",
            "`(?<!` looks around, or is no such group, at",
        ),
        ("types:\n  log:\n    properties:\n      a: {pattern: 'ba{2,1}'}\n", "`{2,1}` is no number of repetitions"),
        (
            "types:\n  log:\n    $defs: {day: {}}\n    properties:\n      a:\n        items: {$ref: '#/$defs/dya'}\n",
            ':6:23: type `log`: `#/$defs/dya` leads nowhere: there is no `dya`, did you mean "day"?',
        ),
        (
            "types:\n  log:\n    properties:\n      a: {$ref: 'people#/properties/nam'}\n",
            ":4:17: type `log`: `people#/properties/nam` leads nowhere: there is no `nam`",
        ),
        (
            "types:\n  log:\n    properties:\n      a: {default: '{b|slgu}'}\n",
            ":4:20: type `log`: in `{b|slgu}`: `|slgu` is not known",
        ),
        (
            "types:\n  log:\n    $defs: {x: {$anchor: day}}\n    properties:\n      a: {$ref: '#dya'}\n",
            ':5:17: type `log`: `#dya` leads nowhere: there is no anchor `dya`, did you mean "day"?',
        ),
        (
            "types:\n  log:\n    properties:\n      a: {$dynamicRef: '#day'}\n",
            ":4:24: type `log`: `#day` leads nowhere: there is no anchor `day`",
        ),
        (
            "types:\n  log:\n    properties:\n      a: {$dynamicRef: 'people#/properties/nam'}\n",
            ":4:24: type `log`: `people#/properties/nam` leads nowhere: there is no `nam`",
        ),
        (
            "types:\n  log:\n    properties:\n      a: {$dynamicAnchor: 'a b'}\n",
            ':4:27: type `log`: "a b" does not match',
        ),
        (
            "types:\n  log:\n    properties:\n      a: {$ref: 'poeple#'}\n",
            ':4:17: type `log`: there is no type `poeple`, did you mean "people"? Known: _meeting, _note, customer',
        ),
        ("types:\n  log:\n    filename: ['{title}']\n", ":3:15: type `log`: expected a template, such as `{title}`"),
        ("rules:\n  tag:\n    levels: -1\n", ":3:13: `tag`: levels: expected how many a tag may have, or 0 for any"),
    ],
)
def test_a_type_that_cannot_be_taken_stops_the_run_before_any_note(tmp_path: Path, config: str, expected: str) -> None:
    vault(tmp_path, config, a="---\ntype: log\n---\n")
    ran = Folder(tmp_path).run("--fix", tmp_path)
    assert ran.status == 2
    assert expected in ran.err
    assert "Traceback" not in ran.err


def test_a_broken_file_of_a_folder_of_types_is_named(tmp_path: Path) -> None:
    vault(tmp_path, "types: Types/\n", Types__log_DOT_yaml="properties:\n  a: {tpe: string}\n", a="x\n")
    ran = Folder(tmp_path).run(tmp_path)
    assert ran.status == 2
    assert f"{tmp_path / 'Types' / 'log.yaml'}:2:7: type `log`: unknown keyword" in ran.err


def test_the_cache_knows_of_the_types(tmp_path: Path) -> None:
    vault(tmp_path, "types: {}\n", a="---\ntype: log\n---\n")
    command = (tmp_path, f"--cache-dir={tmp_path / 'cache'}")
    assert Folder(tmp_path).run(*command).status == 0
    (tmp_path / ".notelint.yaml").write_text(LOG, "utf-8")
    assert Folder(tmp_path).run(*command).status == 1


@pytest.mark.parametrize(
    ("keyword", "value"),
    [
        ("places", "Boats/**"),
        ("order", "sail"),
        ("unique", "sail"),
        ("tags", "fleet/{sail}"),
        *(("match", {key: value}) for key, value in (("paths", "B/**"), ("tags", "fleet"), ("keys", "sail"))),
        ("match", {"type": "ship"}),
        ("sections", [{"name": "Hull", "aliases": "Body"}]),
        ("sections", {"list": ["Hull"], "when": "sail"}),
    ],
)
def test_one_text_is_a_list_of_one(keyword: str, value: Data) -> None:
    """Of every keyword that takes a list of texts, in mappings below it too."""
    types = [NoteTypes(own=({"boat": {keyword: each}},)).named("boat") for each in (value, listed(value))]
    first, second = (getattr(each, keyword) for each in types)
    assert first == second
    assert first


def listed(value: Data) -> Data:
    """A value with lists of one in the place of texts, but for names."""
    if isinstance(value, dict):
        return {key: each if key == "name" else listed(each) for key, each in value.items()}
    return [listed(each) if isinstance(each, dict) else each for each in value] if isinstance(value, list) else [value]


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("{date} - {title}", "2025-10-07 - Ada & Bo"),
        ("account/{account|slug}", "account/größe-und-co"),
        ("{date|year}/{date|month}", "2025/2025-10"),
        ("{link|day} {link|year}", "2025-10-07 2025"),
        ("{words|year}", None),
        ("{words|month}", None),
        ("{american|year}", None),
        ("{no_such_day|day}", None),
        ("{title|day}", None),
        ("{week|year}", "2025"),
        ("{week|month}", None),
        ("{week|day}", None),
        ("{month|month} {month|year}", "2025-10 2025"),
        ("{month|day}", None),
        ("{date|day|month|year}", "2025"),
        ("{number|year}", "2025"),
        ("{count|year}", None),
        ("{account|ascii|slug}", "grosse-und-co"),
        ("{account|ascii}", "Grosse und Co."),
        ("{title|ascii}", "Ada & Bo"),
        ("{nobody}", None),
        ("{empty}", None),
        ("{list}", None),
        ("{count}", "3"),
        ("{done}", None),
        ("plain", "plain"),
    ],
)
def test_templates(template: str, expected: str | None) -> None:
    data: dict[str, Data] = {
        "date": "2025-10-07T09:30",
        "link": "[[Days/2025-10-07|Tuesday]]",
        "words": "March 2024",
        "american": "10/07/2025",
        "no_such_day": "2025-02-30",
        "week": "2025-W41",
        "month": "2025-10",
        "number": 2025,
        "title": "Ada & Bo",
        "account": "Größe und Co.",
        "empty": " ",
        "list": ["a"],
        "count": 3,
        "done": True,
    }
    template = template.replace("{date}", "{date|day}")
    assert fault_of(template) == ""
    assert fill(template, data) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Möwe", "Mowe"),
        ("Mo\u0308we", "Mowe"),
        ("Søren Ørsted Æbelø", "Soren Orsted AEbelo"),
        ("Łódź Niño Ça Île", "Lodz Nino Ca Ile"),
        ("Straße", "Strasse"),
        ("Москва 東京 Ж", "Москва 東京 Ж"),
        ("ﬁn ½", "fin 12"),
    ],
)
def test_plain_letters(text: str, expected: str) -> None:
    assert fill("{x|ascii}", {"x": text}) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Quist & Co.", "ada-quist-co"),
        ("  snake_case--x ", "snake-case-x"),
        ("Москва 7", "москва-7"),
        ("東京", "東京"),
        ("!!", ""),
    ],
)
def test_slugs(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_types_of_the_config_hold_for_a_text_too() -> None:
    config = {"types": {"log": {"required": ["keeper"]}}}
    assert [found.message for found in check_text("---\ntype: log\n---\n", config=config)] == [
        "`keeper` is missing, a note of type `log` must have it"
    ]
