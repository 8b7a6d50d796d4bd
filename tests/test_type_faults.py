"""Types in a config that cannot be meant: references in a circle, and keywords that contradict each other."""

from __future__ import annotations

import pytest

from notelint import ConfigProblem
from notelint.config import Config
from notelint.config_file import parse_config
from notelint.registry import registered


def parsed(config: str) -> Config:
    return parse_config(config, "c.yaml", registered())


def fault(config: str) -> str:
    """What is said of a config, and where."""
    with pytest.raises(ConfigProblem) as raised:
        parsed(config)
    return str(raised.value)


@pytest.mark.parametrize(
    ("config", "place"),
    [
        ('types: {a: {properties: {x: {$ref: "#/properties/x"}}}}\n', "1:36: type `a`: `#/properties/x`"),
        ("types: {a: {$defs: {x: {$ref: '#/$defs/y'}, y: {$ref: '#/$defs/x'}}}}\n", "1:31: type `a`: `#/$defs/y`"),
        ('types: {a: {$ref: "#"}}\n', "1:19: type `a`: `#`"),
        ('types: {a: {allOf: [{$ref: "#"}]}}\n', "1:28: type `a`: `#`"),
        ('types: {a: {anyOf: [{type: object}, {$ref: "#"}]}}\n', "1:44: type `a`: `#`"),
        ('types: {a: {oneOf: [{not: {$ref: "#"}}]}}\n', "1:34: type `a`: `#`"),
        ('types: {a: {if: {required: [x]}, then: {$ref: "#"}}}\n', "1:47: type `a`: `#`"),
        ('types: {a: {if: {required: [x]}, else: {$ref: "#/else"}}}\n', "1:47: type `a`: `#/else`"),
        ('types: {a: {dependentSchemas: {x: {$ref: "#"}}}}\n', "1:42: type `a`: `#`"),
        ('types: {a: {$defs: {x: {$anchor: up, allOf: [{$ref: "#up"}]}}}}\n', "1:53: type `a`: `#up`"),
        ("types:\n  a: {$ref: 'b#'}\n  b: {$ref: 'a#'}\n", "2:13: type `a`: `b#`"),
        (
            "types:\n  a: {properties: {x: {$ref: 'b#/properties/x'}}}\n"
            "  b: {properties: {x: {$ref: 'a#/properties/x'}}}\n",
            "2:30: type `a`: `b#/properties/x`",
        ),
        (
            "types:\n  a: {extends: _b}\n  _b: {properties: {x: {$ref: '#/properties/x'}}}\n",
            "3:31: type `_b`: `#/properties/x`",
        ),
    ],
)
def test_references_in_a_circle(config: str, place: str) -> None:
    assert fault(config) == (
        f"c.yaml:{place} leads in a circle, back to where it stands; "
        "write what a value must be in place of one `$ref` of the circle"
    )


@pytest.mark.parametrize(
    "config",
    [
        "types: {a: {properties: {x: {$ref: '#'}}}}\n",
        "types: {a: {properties: {x: {type: array, items: {$ref: '#/properties/x'}}}}}\n",
        "types: {a: {additionalProperties: {$ref: '#'}}}\n",
        "types: {a: {properties: {x: {$ref: 'b#'}}}, b: {properties: {y: {$ref: 'a#'}}}}\n",
        "types: {a: {$defs: {x: {type: string}}, allOf: [{$ref: '#/$defs/x'}, {$ref: '#/$defs/x'}]}}\n",
        "types: {a: {properties: {x: {$ref: '#/properties/y'}, y: {$ref: '#/properties/z'}, z: {type: string}}}}\n",
    ],
)
def test_a_reference_may_lead_back_by_way_of_a_value(config: str) -> None:
    assert parsed(config)


@pytest.mark.parametrize(
    ("of_type", "expected"),
    [
        ("properties: {x: {type: integer, default: foo}}", "46: type `a`: the default `foo` does not fit its own key"),
        ("properties: {x: {default: z, enum: [a]}}", "31: type `a`: the default `z` does not fit its own key"),
        ("properties: {x: {default: [a, 3], items: {type: string}}}", "the default `[a, 3]` does not fit its own key"),
        ("properties: {x: {type: string, format: date, default: soon}}", "the default `soon` does not fit its own key"),
        ("$defs: {d: {type: string}}, properties: {x: {$ref: '#/$defs/d', default: 3}}", "the default `3` does not"),
        ("properties: {x: {$ref: 'people#/properties/publish', default: maybe}}", "the default `maybe` does not"),
        ("properties: {x: {minimum: 3, maximum: 2}}", "31: type `a`: `minimum` is above `maximum`; nothing fits both"),
        ("properties: {x: {minLength: 3, maxLength: 2}}", "`minLength` is above `maxLength`"),
        ("properties: {x: {items: {minItems: 3, maxItems: 2}}}", "40: type `a`: `minItems` is above `maxItems`"),
        ("properties: {x: {exclusiveMinimum: 3, exclusiveMaximum: 2}}", "`exclusiveMinimum` is above"),
        ("minProperties: 3, maxProperties: 2", "20: type `a`: `minProperties` is above `maxProperties`"),
        (
            "required: [x, y], properties: {x: {}}, additionalProperties: false",
            "19: type `a`: `y` is required, and `additionalProperties: false` forbids it; add it to `properties`",
        ),
        ("entity: boot, properties: {boat: {}}", '13: type `a`: no key is called `boot`, did you mean "boat"?'),
        ("properties: {x: {const: a, enum: [b]}}", "the rest of the description takes no value of `const`; change one"),
        ("properties: {x: {type: string, enum: [1, 2]}}", "type `a`: the rest of the description takes no value"),
        ("properties: {x: {items: {const: 3, maximum: 2}}}", "type `a`: the rest of the description takes no"),
        ("$defs: {d: {type: string}}, properties: {x: {$ref: '#/$defs/d', const: 3}}", "takes no value of `const`"),
        ("properties: {x: {type: string, format: date, enum: [soon, later]}}", "takes no value of `enum`"),
        ("properties: {x: {exclusiveMinimum: 5, maximum: 5}}", "`exclusiveMinimum` is as high as `maximum`; nothing"),
        ("properties: {x: {minimum: 5, exclusiveMaximum: 5}}", "`minimum` is as high as `exclusiveMaximum`"),
        ("properties: {x: {exclusiveMinimum: 5, exclusiveMaximum: 5}}", "is as high as `exclusiveMaximum`"),
        ("properties: {x: {minimum: 6, exclusiveMaximum: 5}}", "`minimum` is above `exclusiveMaximum`"),
        ("required: [x], properties: {x: {deprecated: true}}", "`x` is required, and given up; keep one of them"),
        ("required: [x], properties: {x: {replaced-by: y}}", "50: type `a`: `x` is required, and replaced by `y`;"),
        ("dependentRequired: {y: [x]}, properties: {x: {deprecated: true}}", "`x` is required, and given up"),
        ("required: [x], properties: {x: false}", "36: type `a`: `x` is required, and `false` forbids it"),
        ("filename: ''", "type `a`: expected a template, such as `{title}`"),
        ("filename: '{title}.md'", "15: type `a`: in `{title}.md`: a name is written without its ending; remove `.md`"),
        ("tags: ' '", "type `a`: expected a template"),
        (
            "filename: '{titel}', properties: {title: {}}",
            '15: type `a`: no key is called `titel`, did you mean "title"?',
        ),
        ("tags: [a, 'x/{Date|year}'], properties: {date: {}}", 'no key is called `Date`, did you mean "date"?'),
        ("unique: [x, [y, acount]], properties: {account: {}}", "17: type `a`: no key is called `acount`"),
        ("order: [meeting_date], properties: {meeting-date: {}}", "13: type `a`: no key is called `meeting_date`, did"),
        ("required: [title], properties: {x: {default: '{tiltle}'}}", 'called `tiltle`, did you mean "title"?'),
        ("order: [x, y, x]", "19: type `a`: `x` stands here twice; remove one"),
        ("filename: 5", "15: type `a`: expected a template, such as `{title}`"),
        ("tags: {a: b}", "type `a`: expected a template, such as `{title}`"),
        (
            "properties: {x: {allOf: [{type: string}, {type: integer}]}}",
            "type `a`: nothing is of this `type` and of the",
        ),
        (
            "properties: {x: {type: string, allOf: [{}, {type: [array, 'null']}]}}",
            "nothing is of this `type` and of the",
        ),
        ("extends: a", "14: type `a`: a type can extend its namesake"),
        ("dependencies: {x: [y]}", "unknown keyword; JSON Schema 2020-12 says `dependentRequired` for keys, `dep"),
        ("definitions: {}", "unknown keyword; JSON Schema 2020-12 says `$defs`"),
        ("order: [lentTo], properties: {lent_to: {}}", 'no key is called `lentTo`, did you mean "lent_to"?'),
        (
            "filename: '{dat} - {title}', properties: {title: {}, date: {}}",
            '15: type `a`: no key is called `dat`, did you mean "date"? Write that, or add the key to `properties`',
        ),
        ("unique: [sial], properties: {sail: {}}", '14: type `a`: no key is called `sial`, did you mean "sail"?'),
        ("order: [title, sial], properties: {sail: {}, title: {}}", "20: type `a`: no key is called `sial`, did you"),
        ("order: [saill], properties: {sail: {}}", '13: type `a`: no key is called `saill`, did you mean "sail"?'),
        ("tags: ['x/{trp|slug}'], properties: {trip: {}}", 'no key is called `trp`, did you mean "trip"?'),
        ("unique: [tpye], properties: {x: {}}", 'no key is called `tpye`, did you mean "type"?'),
        ("tags: [a, 't/{tags|slug}']", "in `t/{tags|slug}`: each tag would ask for another one; name another key than"),
        ("unique: [y, []]", "17: type `a`: expected a key, or a list of keys"),
    ],
)
def test_keywords_that_contradict_each_other(of_type: str, expected: str) -> None:
    said = fault(f"types:\n  a:\n   {{{of_type}}}\n")
    assert said.removeprefix("c.yaml:3:").startswith(expected) or (not expected[0].isdigit() and expected in said)


@pytest.mark.parametrize(
    ("config", "expected"),
    [
        ("types: {'': {}}\n", "c.yaml:1:9: type ``: a type must have a name"),
        ("types: {' ': {}}\n", "c.yaml:1:9: type ` `: a type must have a name"),
        (
            "types:\n  boat: {match: {type: [boat, ship]}}\n  ship: {}\n",
            "c.yaml:3:3: type `ship`: `type: ship` stands for `boat` already; "
            "give each type its own value, or let one extend the other",
        ),
        (
            "types:\n  boat: {match: {type: [b, v]}}\n  ship: {match: {type: [s, v]}}\n",
            "c.yaml:3:28: type `ship`: `type: v` stands for `boat` already; ",
        ),
    ],
)
def test_names_and_values_of_types(config: str, expected: str) -> None:
    assert fault(config).startswith(expected)


@pytest.mark.parametrize(
    "of_type",
    [
        "properties: {x: {type: string, format: date, default: '{date}'}}",
        "properties: {x: {type: string, default: }}",
        "properties: {x: {type: integer, default: 3}, y: {enum: [a], default: a}}",
        "properties: {x: {minimum: 3, maximum: 3}}",
        "entity: boat",
        "entity: boat, required: [boat], properties: {x: {}}",
        "entity: boat, patternProperties: {'^b': {}}, properties: {x: {}}",
        "entity: boat, $defs: {d: {properties: {boat: {}}}}, allOf: [{$ref: '#/$defs/d'}], properties: {x: {}}",
        "extends: people, properties: {x: {}}",
        "unique: [x, [x, y]]",
        "match: {type: []}",
        "properties: {x: {allOf: [{type: number}, {type: integer}, {}, {type: [integer, string]}]}}",
        "properties: {x: {type: string, enum: [1, a]}}",
        "properties: {x: {const: a, enum: [a, b]}}",
        "properties: {x: {type: [string, 'null'], enum: [null]}}",
        "properties: {x: {exclusiveMinimum: 5, maximum: 6}}",
        "properties: {x: {minimum: 5, maximum: 5}}",
        "required: [y], properties: {x: {deprecated: true}, z: {replaced-by: y}}",
        "dependentRequired: {x: [y]}, properties: {x: {deprecated: true}, y: {}}",
        "required: [x], properties: {x: true}",
        "filename: '{rate}', properties: {date: {}}",
        "filename: '{titel}'",
        "filename: '{type} {title}', required: [title], properties: {titles: {}}",
        "order: [sources, published], properties: {source: {}, publish: {}}",
        "filename: '{state}', properties: {stage: {}}",
        "filename: '{pot} {sea}', properties: {port: {}, seat: {}}",
        "unique: [cat], order: [boats, plan, late], properties: {coat: {}, boat: {}, plane: {}, plate: {}}",
        "filename: '{data}', properties: {date: {}}",
        "unique: [titel], patternProperties: {'^t': {}}, properties: {title: {}}",
        "required: [x], additionalProperties: {type: string}",
        "required: [x], patternProperties: {'^x': {}}, additionalProperties: false",
    ],
)
def test_what_may_be_meant(of_type: str) -> None:
    assert parsed(f"types:\n  a:\n   {{{of_type}}}\n")


@pytest.mark.parametrize(
    "config",
    [
        "types: {boat: {}, ship: {extends: boat, match: {type: [boat, ship]}}}\n",
        "types: {boat: {match: {type: [ship]}}, _base: {}}\n",
        "types: {boat: {}}\noverrides:\n- paths: [Old/**]\n  types: {ship: {match: {type: [boat]}}}\n",
    ],
)
def test_who_may_share_a_value(config: str) -> None:
    assert parsed(config)
