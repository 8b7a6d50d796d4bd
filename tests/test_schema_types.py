"""Note types: those that ship, those of a config, and what is wrong with a type itself."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from notelint import ConfigProblem, Vault, check_text, fix_text, parse_yaml
from notelint.note_types.keywords import OWN
from notelint.note_types.plain_yaml import read_plain_yaml

TYPES = Path(__file__).resolve().parent.parent / "rules" / "types"


def said(fields: str, types: Mapping[str, object] | None = None, **options: object) -> list[str]:
    """What the rule says of a note with these lines between the fences; the first field is in line 2."""
    config = {"rules": {"schema": options}, "types": types or {}}
    found = check_text(f"---\n{fields}---\n", select=["schema"], config=config)
    return [f"{d.start.line}:{d.start.column} {d.message}" for d in found]


def test_the_dates_of_a_project_may_be_a_month_or_a_year() -> None:
    dates = "start_date: 2025-01\ndue: 2025-Q4\nend_date: 2026\n"
    assert said(f"type: projects\nproject: Crane\n{dates}") == []
    wrong = "start_date: 20250107\ndue: soon\nend_date: [2026]\n"
    must = "must be a date such as 2025-10-07, a week (2025-W41) or a month (2025-10), it is"
    assert said(f"type: projects\nproject: Crane\n{wrong}") == [
        f"4:13 `start_date` {must} `20250107`",
        f"5:6 `due` {must} `soon`",
        f"6:11 `end_date` {must} a list",
    ]


@pytest.mark.parametrize(
    ("field", "fits"),
    [
        ("created: '[[2025-10-07]]'", True),
        ("created: '[[Journal/2025-10-07|Tuesday]]'", True),
        ("created: '[[Journal/2025-10-07.md#Morning]]'", True),
        ("created: '[[2025-10-06 Mon]]'", True),
        ("created: '[[Journal/Mon 2025-10-06|then]]'", True),
        ("created: '[[06.10.2025]]'", True),
        ("created: '[[6 October 2025]]'", True),
        ("created: 06.10.2025", False),
        ("created: '[[2025-10-06 Tue]]'", False),
        ("created: '[[05/06/2025]]'", False),
        ("created: '[[2025-10]]'", False),
        ("created: '[[2025-10-32]]'", False),
        ("created: '[[Kick-off 2025-10-07]]'", False),
        ("created: '[[2025-10-07]] [[2025-10-08]]'", False),
        ("start_date: '[[2025-10]]'", True),
        ("start_date: '[[2025]]'", True),
        ("start_date: '[[Spring]]'", False),
    ],
)
def test_a_link_to_the_note_of_a_day_is_a_date(field: str, fits: bool) -> None:
    assert (said(f"type: projects\nproject: Crane\n{field}\n") == []) is fits


RECIPE = {
    "type": "object",
    "required": ["course"],
    "properties": {
        "course": {"enum": ["starter", "Main", "dessert"], "description": "when it is eaten"},
        "kind": {"const": "sweet"},
        "stage": {"enum": ["P2", "P3", "X"]},
        "minutes": {"type": "integer", "minimum": 1, "maximum": 600},
        "code": {"type": "string", "pattern": "^[A-Z]{2}$"},
        "steps": {"type": "array", "minItems": 2, "maxItems": 3, "uniqueItems": True, "items": {"type": "string"}},
        "cooked": {"type": ["string", "null"], "format": "date-time"},
        "yield": {"anyOf": [{"type": "integer"}, {"type": "array", "items": {"type": "string"}}]},
        "author": {
            "type": "object",
            "additionalProperties": False,
            "required": ["family"],
            "properties": {"family": {"type": "string", "minLength": 2}, "given": {"type": "string"}},
        },
    },
}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("course: Main\nminutes: 10\ncode: AB\nsteps: [a, b]\nyield: 4\nauthor: {family: Li}\ncooked:\n", []),
        ("course: Main\nyield: [some]\ncooked: 2025-10-07T09:30\n", []),
        ("minutes: 1\n", ["2:1 `course` is missing, a note of type `recipe` must have it"]),
        ("course:\n", ["3:1 `course` is empty, a note of type `recipe` must have it"]),
        (
            "course: deser\n",
            ["3:9 `course` must be `starter`, `Main` or `dessert`, it is `deser`; did you mean `dessert`?"],
        ),
        ("course: Main\nstage: P1\n", ["4:8 `stage` must be `P2`, `P3` or `X`, it is `P1`"]),
        ("course: Main\nstage: y\n", ["4:8 `stage` must be `P2`, `P3` or `X`, it is `y`"]),
        ("course: Main\nstage: PP2\n", ["4:8 `stage` must be `P2`, `P3` or `X`, it is `PP2`; did you mean `P2`?"]),
        ("course: soup\n", ["3:9 `course` must be `starter`, `Main` or `dessert`, it is `soup`"]),
        ("course: Main\nkind: sour\n", ["4:7 `kind` must be `sweet`, it is `sour`"]),
        ("course: Main\nminutes: 0\n", ["4:10 `minutes` must be at least 1, it is 0"]),
        ("course: Main\nminutes: 601\n", ["4:10 `minutes` must be at most 600, it is 601"]),
        ("course: Main\nminutes: .inf\n", ["4:10 `minutes` must be a whole number, it is a number"]),
        ("course: Main\nminutes: 1e999999\n", ["4:10 `minutes` must be a whole number, it is a number"]),
        ("course: Main\nminutes: 1.5\n", ["4:10 `minutes` must be a whole number, it is a number"]),
        ("course: Main\ncode: abc\n", ["4:7 `code` must match the pattern `^[A-Z]{2}$`, it is `abc`"]),
        ("course: Main\nsteps: [a]\n", ["4:8 `steps` must have at least 2 items, it has 1"]),
        ("course: Main\nsteps:\n- a\n- a\n", ["6:3 item 2 of `steps` repeats item 1"]),
        ("course: Main\nsteps: [a, b, c, d]\n", ["4:8 `steps` must have at most 3 items, it has 4"]),
        (
            "course: Main\ncooked: 2025-10-07\n",
            ["4:9 `cooked` must be a date with a time, such as 2025-10-07T14:30, it is `2025-10-07`"],
        ),
        ("course: Main\nyield: lots\n", ["4:8 `yield` must be a whole number or a list, it is `lots`"]),
        ("course: Main\nyield: [a, 2]\n", ["4:12 item 2 of `yield` must be text, it is a number"]),
        (
            "course: Main\nauthor:\n  family: L\n  gven: A\n",
            [
                "5:11 `author.family` must have at least 2 characters, it has 1",
                "6:3 unknown key `author.gven`",
            ],
        ),
        (
            "course: Main\nauthor:\n  family: Li\n  givven: A\n",
            ["6:3 unknown key `author.givven`, did you mean `given`?"],
        ),
        (
            "course: Main\nauthor: {given: A}\n",
            ["4:1 `author.family` is missing, a note of type `recipe` must have it"],
        ),
    ],
)
def test_a_type_of_the_config(fields: str, expected: list[str]) -> None:
    assert said(f"type: recipe\n{fields}", types={"recipe": RECIPE}) == expected


BOOK: dict[str, Any] = {
    "book": {
        "match": {"type": ["book"], "paths": ["Books/**"]},
        "properties": {
            "read": {"type": "boolean"},
            "lent_to": {},
            "lent_on": {},
            "loans": {
                "type": "array",
                "items": {"required": ["name"], "properties": {"name": {}, "days": {"type": "integer"}}},
            },
        },
    }
}


@pytest.mark.parametrize(
    ("fields", "expected", "after"),
    [
        ("TYPE: book\n", ["2:1 unknown key `TYPE`, did you mean `type`?"], "type: book\n"),
        ("tpye: book\n", ["2:1 unknown key `tpye`, did you mean `type`?"], "type: book\n"),
        ("Type: hardcover\n", [], ...),
        ("types: book\n", [], ...),
        ("Type: book\ntype: book\n", [], ...),
        ("READ: true\n", ["2:1 unknown key `READ`, did you mean `read`?"], "read: true\n"),
        ("lentTo: Bo\n", ["2:1 unknown key `lentTo`, did you mean `lent_to`?"], "lent_to: Bo\n"),
        ("lent on: x\n", ["2:1 unknown key `lent on`, did you mean `lent_on`?"], "lent_on: x\n"),
        ("lentOff: x\n", [], ...),
        (
            "loans:\n- nmae: Bo\n- name: Li\n",
            ["3:3 unknown key `nmae` of item 1 of `loans`, did you mean `name`?"],
            "loans:\n- name: Bo\n- name: Li\n",
        ),
        (
            "loans:\n- title: Bo\n",
            ["3:3 `name` of item 1 of `loans` is missing, a note of type `book` must have it"],
            ...,
        ),
        (
            "loans:\n- name: Bo\n  days: many\n",
            ["4:9 `days` of item 1 of `loans` must be a whole number, it is text"],
            ...,
        ),
    ],
)
def test_keys_of_another_spelling(fields: str, expected: list[str], after: object) -> None:
    config: dict[str, object] = {"types": BOOK}
    text = f"---\n{fields}---\n"
    found = check_text(text, "Books/a.md", select=["schema"], config=config)
    assert [f"{d.start.line}:{d.start.column} {d.message}" for d in found] == expected
    fixed = fix_text(text, "Books/a.md", select=["schema"], config=config, unsafe=True)
    assert fixed == (text if after is ... else f"---\n{after}---\n")


def test_a_type_may_extend_another_and_its_built_in_namesake() -> None:
    types = {
        "people": {"extends": "people", "required": ["tags"], "properties": {"role": {"enum": ["lead", "buyer"]}}},
        "friends": {"extends": "people", "required": ["person"]},
    }
    expected = [
        "2:1 `person` is missing, a note of type `friends` must have it",
        "2:1 `tags` is missing, a note of type `friends` must have it",
        "3:7 `role` must be `lead` or `buyer`, it is `chef`",
        "4:10 `publish` must be true or false, it is text",
    ]
    assert said("type: friends\nrole: chef\npublish: yes\n", types=types) == expected
    assert said("type: frinds\n", types=types) == ["2:7 unknown type `frinds`, did you mean `friends`?"]


WORDS = (
    "titel titre título tittel statut estado projekt projet proyecto persona personne participantes partecipanti "
    "región membres miembros descripción industrie cadencia destinazione kontakt localisation autor partenaire imagen "
    "sprache "
    "sources published accounts "
    "estatus estate eason cauthor "
    "contracts designation webseite clover partener "
    "quelle konto compte objet contrat contact county forma proces persoon persson perso stats compañía contat"
)
SLIPS = {
    "particpants": "participants",
    "participnats": "participants",
    "persn": "person",
    "preson": "person",
    "acount": "account",
    "tilte": "title",
    "statsu": "status",
    "crated": "created",
    "langauge": "language",
    "descroption": "description",
    "acccount": "account",
    "start-date": "start_date",
    "Start_Date": "start_date",
    "startDate": "start_date",
    "articipants": "participants",
    "ttile": "title",
    "accoount": "account",
    "accout": "account",
    "titlle": "title",
    "projecct": "project",
    "personn": "person",
    "peson": "person",
    "participannts": "participants",
    "aliasses": "aliases",
    "statuss": "status",
    "staus": "status",
    "companyy": "company",
    "souce": "source",
    "creaated": "created",
}
KEYS = "title account person project participants status created language description start_date members region source"
MORE = "aliases company country contract format object market industry cadence destination contact author image"
OTHERS = "contacts website cover partner"
OPEN: dict[str, Any] = {"t": {"properties": {key: {} for key in f"{KEYS} {MORE} {OTHERS}".split()}}}


@pytest.mark.parametrize("key", WORDS.split())
def test_a_word_of_another_language_is_no_misspelling(key: str) -> None:
    assert said(f"type: t\n{key}: a\n", OPEN) == []


@pytest.mark.parametrize(("key", "meant"), SLIPS.items())
def test_a_slip_of_the_fingers_is_one(key: str, meant: str) -> None:
    assert said(f"type: t\n{key}: a\n", OPEN) == [f"3:1 unknown key `{key}`, did you mean `{meant}`?"]


@pytest.mark.parametrize(
    ("key", "known", "meant"),
    [
        ("dtae", "date title", "date"),
        ("daet", "date title", "date"),
        ("adte", "date title", "date"),
        ("Tgas", "tags", "tags"),
        ("datt", "date", ""),
        ("dat", "date", ""),
        ("taed", "date", ""),
        ("from", "form", ""),
        ("roel", "role", ""),
        ("abdc", "abcd badc", ""),
        ("ya", "ay", ""),
    ],
)
def test_of_a_short_key_only_letters_in_the_wrong_order_are_a_slip(key: str, known: str, meant: str) -> None:
    types: dict[str, object] = {"t": {"properties": {name: {} for name in known.split()}}}
    assert said(f"type: t\n{key}: a\n", types) == (
        [f"3:1 unknown key `{key}`, did you mean `{meant}`?"] if meant else []
    )


LOG: dict[str, Any] = {
    "log": {
        "properties": {
            "title": {"type": "string"},
            "status": {"enum": ["open", "done"]},
            "stage": {"enum": ["a", "b"]},
            "hot": {"type": "boolean"},
            "crew": {"type": "array", "items": {"type": "string"}},
        }
    }
}


@pytest.mark.parametrize(
    ("of_type", "keys", "value", "meant"),
    [
        ("people", "tagss taggs taags ttags tgs", "[kelp, tide/low]", "tags"),
        ("people", "tagss tgs", "kelp, tide", "tags"),
        ("people", "tagss tgs", "Ada Quist met Bo", ""),
        ("people", "tagss tgs", "", ""),
        ("people", "tips tabs tas togs", "[kelp, tide/low]", ""),
        ("people", "emal emai eemail", "ada@quist.example", "email"),
        ("people", "emal emai", "blue", ""),
        ("people", "mail emil", "ada@quist.example", ""),
        ("people", "imge imag immage", "pics/tide.png", "image"),
        ("people", "covr coverr", "'[[tide.jpg]]'", "cover"),
        ("people", "imge covr", "hard", ""),
        ("people", "over cove mage", "pics/tide.png", ""),
        ("people", "compagny", "Halm", "company"),
        ("people", "dat dte ddate datee", "2025-10-07", "date"),
        ("people", "dat dte", "7 Oct 2025", "date"),
        ("people", "dat dte ddate", "soon", ""),
        ("people", "data ate dates state", "2025-10-07", ""),
        ("people", "roole rrole", "Engineer", "role"),
        ("people", "rule rol rolle", "Engineer", ""),
        ("people", "titl ttitle", "Kick-off", "title"),
        ("people", "tile tite titel tips", "Kick-off", ""),
        ("customer", "ownr owneer", "Ada Quist", "owner"),
        ("customer", "ownr", "'[[Ada Quist]]'", "owner"),
        ("customer", "ownr", "two of them", ""),
        ("travel", "trp tripp triip", "Bergen", "trip"),
        ("travel", "tip tri rip trap", "Bergen", ""),
        ("customer", "statu sttus satus sstatus", "active", "status"),
        ("projects", "statu", "on hold", "status"),
        ("customer", "stat state stats statut", "active", ""),
        ("customer", "statu", "3", ""),
        ("people", "dta", "2025-10-07", "date"),
        ("people", "dta", "soon", ""),
        ("people", "tlte", "Kick-off", ""),
        ("log", "statu", "open", "status"),
        ("log", "statu stat", "red", ""),
        ("log", "stge", "a", "stage"),
        ("log", "stge", "c", ""),
        ("log", "hott", "true", "hot"),
        ("log", "hott", "very", ""),
        ("log", "crw", "[Ada]", ""),
    ],
)
def test_a_short_key_is_told_by_its_value(of_type: str, keys: str, value: str, meant: str) -> None:
    for key in keys.split():
        expected = [f"3:1 unknown key `{key}`, did you mean `{meant}`?"] if meant else []
        assert said(f"type: {of_type}\n{key}: {value}\n", LOG) == expected


def test_a_short_key_beside_the_right_one_or_of_another_type_is_meant() -> None:
    assert said("type: people\ntags: [kelp]\ntagss: [tide]\n") == []
    assert said("type: people\ntgs: [tide]\n", {"log": {"properties": {"tgs": {}}}}) == []


@pytest.mark.parametrize("key", ["dat", "dte", "ddate", "dtae", "dta", "ate", "adte", "dattee"])
def test_beside_a_misspelt_date_none_is_added(key: str) -> None:
    fields = f"type: people\ntitle: a\n{key}: 2025-10-07\nperson: Ada\nparticipants: [Ada]\n"
    text = f"---\n{fields}---\n\n**Date**: 2025-10-07\n"
    assert fix_text(text, select=["schema"]) == text
    assert fix_text(text, select=["schema"], unsafe=True) == text.replace(f"\n{key}:", "\ndate:")


@pytest.mark.parametrize(
    ("key", "value", "beside", "is_told"),
    [
        *((key, "people", "x: 1", True) for key in ("Type", "TYPE", "tpye", "tyep", "typee", "ytpe", "tye")),
        ("typ", "people", "person: Ada", True),
        ("typ", "people", "x: 1", False),
        *((key, "people", "person: Ada", True) for key in ("tpy", "tep")),
        *((key, "people", "x: 1", False) for key in ("tpy", "tep")),
        *((key, "people", "person: Ada", False) for key in ("typo", "types", "kind", "tip", "category")),
        *((key, "book", "person: Ada", False) for key in ("Type", "tpye", "typ")),
        ("tpye", "[people]", "person: Ada", False),
        ("tpye", "people", "type: book", False),
        ("tpye", "people", "type:", False),
    ],
)
def test_the_key_type_is_told_by_its_value(key: str, value: str, beside: str, is_told: bool) -> None:
    fields = f"{key}: {value}\n{beside}\n"
    assert said(fields) == ([f"2:1 unknown key `{key}`, did you mean `type`?"] if is_told else [])
    text = f"---\n{fields}---\n"
    assert fix_text(text, select=["schema"]) == text
    after = text.replace(f"{key}:", "type:", 1) if is_told else text
    assert fix_text(text, select=["schema"], unsafe=True) == after


@pytest.mark.parametrize(
    ("written", "beside", "meant"),
    [
        ("customers", "account: Halm", "customer"),
        ("Customers", "date: 7 Nov 2025", "customer"),
        ("customers", "tags: [type/customer]", "customer"),
        ("customers", "tags: [account/halm]", "customer"),
        ("customers", "title: x", ""),
        ("costumer", "account: Halm", "customer"),
        ("costumer", "title: x", ""),
        ("person", "person: Ada", "people"),
        ("person", "participants: [Ada]", "people"),
        ("person", "email: ada@quist.example", ""),
        ("person", "date: 2025-10-07", ""),
        ("partner", "partner: Halm", "partners"),
        ("partner", "website: https://halm.example", ""),
        ("project", "project: Crane", "projects"),
        ("project", "date: 2025-10-07\nstatus: open", ""),
        ("transcripts", "date: 2025-10-07", "transcript"),
        ("journals", "date: 2025-10-07", "journal"),
        ("journals", "title: x", ""),
        ("travels", "trip: Bergen", "travel"),
        ("recipes", "date: 2025-10-07", ""),
    ],
)
def test_a_type_in_another_number_is_told_by_the_keys_beside_it(written: str, beside: str, meant: str) -> None:
    found = [each for each in said(f"type: {written}\n{beside}\n") if each.startswith("2:")]
    assert found == ([f"2:7 unknown type `{written}`, did you mean `{meant}`?"] if meant else [])
    text = f"---\ntype: {written}\n{beside}\n---\n"
    assert fix_text(text, select=["schema"]) == text
    assert said(f"type: {written}\n{beside}\n", {written: {}}) == []


@pytest.mark.parametrize(
    ("field", "body", "meant"),
    [
        ("acunt: Halm", "**Account**: [[Halm]]", "account"),
        ("acunt: Halm", "**Account**: [[Sund]]", ""),
        ("konto: Halm", "**Account**: [[Halm]]", ""),
        ("titel: Roof", "# Roof", "title"),
        ("titel: Roof", "# Wall", ""),
        ("heading: Roof", "# Roof", ""),
    ],
)
def test_a_key_is_meant_for_the_one_of_which_the_note_says_the_same(field: str, body: str, meant: str) -> None:
    key, _, value = field.partition(": ")
    given = "title: a\n" if meant == "account" or "Account" in body else "account: b\n"
    text = f"---\ntype: customer\ndate: 2025-10-07\n{given}{field}\n---\n\n{body}\n"
    found = [each.message for each in check_text(text, select=["schema"]) if "did you mean" in each.message]
    assert found == ([f"unknown key `{key}`, did you mean `{meant}`?"] if meant else [])
    if meant:
        assert fix_text(text, select=["schema"]) == text
        assert fix_text(text, select=["schema"], unsafe=True) == text.replace(field, f"{meant}: {value}")


def test_no_key_is_added_safely_beside_one_that_lost_its_colon() -> None:
    text = "---\ntype: people\ntitle 'Roof: new'\ndate: 2025-10-07\nperson: Ada\n---\n\n# Roof: new\n"
    assert fix_text(text) == text


@pytest.mark.parametrize(
    ("written", "own", "meant"),
    [
        ("person", {"people": {"extends": "people"}}, "people"),
        ("project", {"projects": {"extends": "projects"}}, "projects"),
        ("deals", {"deal": {}}, "deal"),
        ("person", {"people": {"extends": "people"}, "person": {}}, ""),
        ("person", {"log": {}}, ""),
        ("deals", {"people": {}}, ""),
    ],
)
def test_a_type_in_another_number_is_told_where_the_vault_describes_the_right_one(
    written: str, own: dict[str, Any], meant: str
) -> None:
    found = said(f"type: {written}\nemail: ada@quist.example\n", own)
    assert found == ([f"2:7 unknown type `{written}`, did you mean `{meant}`?"] if meant else [])


ASKED = "a note of type `m` must have it"


@pytest.mark.parametrize(
    ("of_type", "fields", "expected"),
    [
        ({"required": ["title"]}, "title:\n", [f"3:1 `title` is empty, {ASKED}"]),
        ({"required": ["title"]}, "title: ''\n", [f"3:1 `title` is empty, {ASKED}"]),
        ({"required": ["title"], "properties": {"title": {}}}, "title:\n", [f"3:1 `title` is empty, {ASKED}"]),
        ({"required": ["title"], "properties": {"x": {}}}, "title: ~\n", [f"3:1 `title` is empty, {ASKED}"]),
        ({"allOf": [{"required": ["title"]}]}, "title:\n", [f"3:1 `title` is empty, {ASKED}"]),
        ({"$defs": {"d": {"required": ["a"]}}, "$ref": "#/$defs/d"}, "a:\n", [f"3:1 `a` is empty, {ASKED}"]),
        (
            {"dependentRequired": {"date": ["boat"]}},
            "date: 2025-10-07\nboat:\n",
            ["4:1 `boat` is empty, a note of type `m` with `date` must have it"],
        ),
        ({"dependentRequired": {"date": ["boat"]}}, "date:\n", []),
        ({"required": ["title"]}, "title: a\nother:\n", []),
        ({"required": ["title"], "properties": {"title": {"type": ["string", "null"]}}}, "title:\n", []),
        ({"required": ["a"], "allOf": [{"properties": {"a": {"type": ["string", "null"]}}}]}, "a:\n", []),
        (
            {"required": ["a"], "properties": {"a": {}}, "additionalProperties": False},
            "x:\na: 1\n",
            ["3:1 unknown key `x`"],
        ),
    ],
)
def test_an_empty_key_that_is_required(of_type: dict[str, Any], fields: str, expected: list[str]) -> None:
    assert said(f"type: m\n{fields}", {"m": of_type}) == expected


@pytest.mark.parametrize(
    ("written", "meant", "safe"),
    [
        ("ship", "Schiff", False),
        ("Ship", "Schiff", False),
        ("schiff", "Schiff", True),
        ("Schif", "Schiff", False),
        ("SCHIFF", "Schiff", True),
        ("People", "people", True),
        ("CUSTOMER", "customer", True),
        ("vessels", "", False),
        ("peeple", "people", False),
    ],
)
def test_a_type_that_matches_another_value_is_meant_by_its_name(written: str, meant: str, safe: bool) -> None:
    types = {"ship": {"match": {"type": ["Schiff", "Vessel"]}}, "boat": {"match": {"type": []}}}
    expected = [f"2:7 unknown type `{written}`, did you mean `{meant}`?"] if meant else []
    assert said(f"type: {written}\n", types) == expected
    fixed = [
        fix_text(f"---\ntype: {written}\n---\n", select=["schema"], unsafe=unsafe, config={"types": types})
        for unsafe in (False, True)
    ]
    assert [text.split()[2] for text in fixed] == [meant if safe and meant else written, meant or written]


def test_of_two_types_that_differ_in_capitals_alone_none_is_meant_for_certain() -> None:
    types: dict[str, dict[str, Any]] = {"Customer": {}}
    text = "---\ntype: CUSTOMER\n---\n"
    assert fix_text(text, select=["schema"], config={"types": types}) == text
    assert fix_text("---\ntype: Customer\n---\n", select=["schema"], config={"types": types}, unsafe=True) == (
        "---\ntype: Customer\n---\n"
    )


def test_where_a_type_is_closed_every_near_key_is_named() -> None:
    closed = {"t": {**OPEN["t"], "additionalProperties": False}}
    assert said("type: t\ntitel: a\n", closed) == ["3:1 unknown key `titel`, did you mean `title`?"]


def test_a_key_that_the_vault_knows_is_meant(tmp_path: Path) -> None:
    other = {**OPEN, "other": {"properties": {"acount": {}}}}
    assert said("type: t\nacount: a\n", other) == []
    (tmp_path / ".obsidian").mkdir()
    (tmp_path / ".obsidian" / "types.json").write_text('{"types": {"acount": "text"}}', "utf-8")
    (tmp_path / "a.md").write_text("---\ntype: customer\nacount: a\n---\n", "utf-8")
    assert [each.message for each in Vault.open(tmp_path).check(select=["schema"])] == []


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({}, ["4:1 unknown key `persn`, did you mean `person`?"]),
        ({"unknown-keys": "near"}, ["4:1 unknown key `persn`, did you mean `person`?"]),
        ({"unknown-keys": "off"}, []),
        ({"unknown-keys": "all"}, ["3:1 unknown key `mine`", "4:1 unknown key `persn`, did you mean `person`?"]),
        (
            {"unknown-keys": "off", "types": {"people": {"extends": "people", "additionalProperties": False}}},
            ["3:1 unknown key `mine`", "4:1 unknown key `persn`, did you mean `person`?"],
        ),
        (
            {
                "unknown-keys": "all",
                "types": {
                    "people": {
                        "patternProperties": {"^m": True},
                        "allOf": [{"properties": {"persn": {}}}],
                    }
                },
            },
            [],
        ),
    ],
)
def test_unknown_keys(options: dict[str, Any], expected: list[str]) -> None:
    assert said("type: people\nmine: 1\npersn: a\n", **options) == expected


@pytest.mark.parametrize(
    ("types", "expected"),
    [
        ({"recipe": 5}, "type `recipe`: expected a mapping that holds a JSON Schema"),
        ({"recipe": {"type": "strin"}}, "type `recipe`: `strin` is not a type"),
        ({"recipe": {"properties": {"a": {"pattern": "(?=x)"}}}}, "type `recipe`: `(?=x)` is not"),
        ({"recipe": {"properties": []}}, "type `recipe`: expected a mapping"),
        ({"recipe": {"requird": ["a"]}}, 'type `recipe`: unknown keyword, did you mean "required"?'),
        (
            {"recipe": {"extends": "nobody"}},
            "type `recipe`: there is no type `nobody`. Known: _meeting, _note, customer",
        ),
        ({"recipe": {"extends": "recipes"}}, "type `recipe`: there is no type `recipes`. Known: _meeting"),
        ({"people": {"extends": "poeple"}}, 'there is no type `poeple`, did you mean "people"? Known: _meeting'),
        (
            {"recipe": {"$schema": "http://json-schema.org/draft-07/schema#"}},
            "`http://json-schema.org/draft-07/schema#` is another edition; a type is JSON Schema 2020-12: write "
            "`https://json-schema.org/draft/2020-12/schema`, or remove it",
        ),
        ({"recipe": {"extends": 3}}, "type `recipe`: expected the name of a type"),
        ({"a": {"extends": "b"}, "b": {"extends": "a"}}, "type `b`: the types extend each other in a circle"),
        ({"recipe": {"$ref": "https://example.org/schema"}}, "a reference must stay inside the types"),
        ({"recipe": {"$ref": "#/$defs/none"}}, "type `recipe`: `#/$defs/none` leads nowhere"),
    ],
)
def test_a_wrong_type_in_the_config_is_an_error_there(types: Mapping[str, object], expected: str) -> None:
    with pytest.raises(ConfigProblem) as problem:
        said("title: a\n", types=types)
    assert expected in str(problem.value)


def test_a_pattern_of_the_config_cannot_hang() -> None:
    types = {"recipe": {"properties": {"code": {"pattern": "^(a+)+$"}}}}
    assert len(said(f"type: recipe\ncode: {'a' * 100_000}!\n", types=types)) == 1


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("type: recipe\ncourse: MAIN # soon\n", "type: recipe\ncourse: Main # soon\n"),
        ("type: recipe\n'course':  'main'\n", "type: recipe\n'course':  'Main'\n"),
        ("type: recipe\ncourse: Main\nkind: Sweet\n", "type: recipe\ncourse: Main\nkind: sweet\n"),
        ("type: recipe\ncourse: soup\n", ...),
    ],
)
def test_the_capitals_of_a_value_are_fixed(before: str, after: object) -> None:
    config = {"types": {"recipe": RECIPE}}
    for unsafe in (False, True):
        fixed = fix_text(f"---\n{before}---\n", select=["schema"], unsafe=unsafe, config=config)
        assert fixed == f"---\n{before if after is ... else after}---\n"


@pytest.mark.parametrize("path", sorted(TYPES.glob("*.yaml")), ids=lambda path: path.stem)
def test_shipped_types_are_valid_and_read_alike_by_both_readers(path: Path) -> None:
    from jsonschema_rs import meta

    text = path.read_text("utf-8")
    root = parse_yaml(text)
    assert root is not None
    assert read_plain_yaml(text) == root.data
    assert isinstance(root.data, dict)
    meta.validate({key: value for key, value in root.data.items() if key not in OWN})
    assert "description" in root.data


PEOPLE: dict[str, Any] = {"type": "array", "items": {"type": "string"}}


@pytest.mark.parametrize(
    ("value", "more", "is_told"),
    [
        ("[]", {}, True),
        ("\n- ", {}, True),
        ("['']", {}, True),
        ("[]", {"minItems": 0}, False),
        ("[]", {"default": []}, False),
    ],
)
def test_a_required_list_of_nothing_is_empty(value: str, more: dict[str, Any], is_told: bool) -> None:
    told = ["3:1 `crew` is empty, a note of type `t` must have it"]
    types = {"t": {"required": ["crew"], "properties": {"crew": {**PEOPLE, **more}}}}
    assert said(f"type: t\ncrew: {value}\n", types) == told * is_told
    optional = {"t": {"dependentRequired": {"crew": ["date"]}, "properties": {"crew": {**PEOPLE, **more}, "date": {}}}}
    assert (said(f"type: t\ncrew: {value}\n", optional) == []) == is_told, "an empty list asks for nothing either"
    beneath = {"t": {"allOf": [{"required": ["crew"], "properties": {"crew": {**PEOPLE, **more}}}]}}
    assert said(f"type: t\ncrew: {value}\n", beneath) == told * is_told


@pytest.mark.parametrize(
    ("value", "after"),
    [("[Ada, '']", "[Ada]"), ("[' ', Ada]", "[Ada]"), ("[Ada, null]", "[Ada]"), ("\n- Ada\n-\n- Bo", "\n- Ada\n- Bo")],
)
def test_an_item_of_nothing_among_others_is_taken_out(value: str, after: str) -> None:
    types = {"types": {"t": {"properties": {"crew": PEOPLE}}}}
    text = f"---\ntype: t\ncrew: {value}\n---\n"
    assert fix_text(text, select=["schema"], config=types) == text.replace(value, after)


@pytest.mark.parametrize(
    ("value", "after"),
    [
        ("['Ada Quist, Bo Lin, Cy Dee']", "[Ada Quist, Bo Lin, Cy Dee]"),
        ("['[[Ada]], [[Bo]]']", "['[[Ada]]', '[[Bo]]']"),
        *((same, same) for same in ("['Quist, Ada']", "['Ada Quist, Halm Mills']", "['Ada Quist, Pilot, Halm']")),
        *((same, same) for same in ("['Ada Quist, Halm, Sund']", "['Halm, Inc.']", "['[[Ada]], Pilot']")),
    ],
)
def test_an_item_that_holds_several_becomes_these(value: str, after: str) -> None:
    types = {"types": {"t": {"properties": {"crew": PEOPLE}}}}
    text = f"---\ntype: t\ncrew: {value}\n---\n"
    assert fix_text(text, select=["schema"], config=types) == text.replace(value, after)
    assert bool(check_text(text, select=["schema"], config=types)) == (value != after)


@pytest.mark.parametrize(
    "value",
    [
        "\n- Ada Quist, Halm Mills, Tel Aviv\n- Cy Dee, Halm Mills, Tel Aviv",
        "\n- '[[Ada Quist]], [[Halm]]'\n- '[[Bo Lin]], [[Sund]]'",
        "\n- Ada Quist, Halm Mills, New York\n- Bo Lin, Sund Bakery, San Francisco",
        "\n- Nell Ort\n- Ada Quist, Bo Lin, Cy Dee",
    ],
)
def test_an_item_beside_others_may_be_one_entry(value: str) -> None:
    types = {"types": {"t": {"properties": {"crew": PEOPLE}}}}
    text = f"---\ntype: t\ncrew: {value}\n---\n"
    assert fix_text(text, select=["schema"], config=types) == text
    assert check_text(text, select=["schema"], config=types)


def test_a_required_list_is_filled_from_the_body() -> None:
    types = {"types": {"t": {"required": ["crew"], "properties": {"crew": PEOPLE}}}}
    text = "---\ntype: t\ncrew: [] # who\n---\n\n**Crew**: Ada Quist\n"
    assert fix_text(text, select=["schema"], config=types) == text.replace("[]", "[Ada Quist]")


ONE_SLIP = {
    "title": "tile tite ttle titl itle titlles ttitle tiitle titles",
    "person": "peron persoon persson perso erson persons",
    "project": "projet projeect proejct",
    "status": "stats statuss statsu",
}


@pytest.mark.parametrize(("key", "word"), [(key, word) for key, words in ONE_SLIP.items() for word in words.split()])
def test_a_key_one_slip_from_a_missing_one_is_meant_for_it(key: str, word: str) -> None:
    types = {"t": {"required": [key], "properties": {key: {}, "date": {}}}}
    is_told = [f"3:1 unknown key `{word}`, did you mean `{key}`?"]
    asked = [f"2:1 `{key}` is missing, a note of type `t` must have it"]
    assert said(f"type: t\n{word}: a\n", types) == (asked if word == "titlles" else is_told)
    text = f"---\ntype: t\n{word}: a\n---\n"
    assert fix_text(text, select=["schema"], config={"types": types}) == text


@pytest.mark.parametrize(
    ("key", "word"), [("page", "age"), ("title", "titel"), ("account", "konto"), ("title", "titre")]
)
def test_another_word_is_not_meant_for_a_missing_key(key: str, word: str) -> None:
    types = {"t": {"required": [key], "properties": {key: {}}}}
    assert said(f"type: t\n{word}: a\n", types) == [f"2:1 `{key}` is missing, a note of type `t` must have it"]


@pytest.mark.parametrize(
    ("keys", "missing"),
    [
        ("type: travel\ntrip: Kyoto\nstart_date: 2025-10-03\nend_date: 2025-10-09", []),
        ("type: travel\ntrip: Kyoto\nstatus: booked", []),
        ("type: rob\nrob_forum: Mill board\ncadence: monthly", []),
        ("type: projects\nproject: Mill roof\nstatus: active\ncreated: 2025-02-03", []),
        ("type: travel\ntrip: Kyoto", ["date", "title"]),
        ("type: rob\nrob_forum: Mill board\ntitle: Board", ["date"]),
        ("type: projects\nproject: Mill roof\ncreated: 2025-02-03\ntitle: Roof", ["date"]),
        ("type: travel\ntitle: To Kyoto\ndate: 2025-10-03", ["trip"]),
    ],
)
def test_people_make_a_meeting_but_for_the_page_of_its_subject(keys: str, missing: list[str]) -> None:
    found = check_text(f"---\n{keys}\nparticipants: [Ada Quist, Bo Lin]\n---\n", select=["schema"])
    assert [each.message.split("`")[1] for each in found] == missing
