"""Words that stand where a value is to come: what is one, what is none, and that no rule takes one for a value."""

from __future__ import annotations

import time
from importlib import import_module

import pytest

from notelint import check_text, fix_text

STAND_INS = import_module("notelint_rules._stand_ins")

NOTHING = {
    "signs": "- | -- | ? | ??? | … | ... | _?_ | [[]] | – | （）",
    "short": "TBD | tbc | TBA. | n/a | N/A | n.a. | NA | null | xxx | (TBD) | **tbd** | [[TBD]] | ＴＢＤ | [unknown]",
    "English": "None | Unknown | Not specified | Not specified. | *Not mentioned* | (not yet known)"
    " | Unspecified | None mentioned"
    " | None recorded | None yet | none so far | None at this time | Not applicable"
    " | not available | not yet | Nobody | pending"
    " | to be confirmed | to be defined | date to be determined | to be announced later"
    " | various | No account mentioned"
    " | no explicit participants listed | No names yet | No information available | There were no attendees recorded"
    " | Not explicitly mentioned in the transcript | The account was not mentioned"
    " | Unknown speaker | see below | see above"
    " | (see frontmatter) | see the meeting notes | as above | same as last week"
    " | same people as above | awaiting confirmation",
    "German": "keine | keine Angabe | k.A. | k. A. | unbekannt | nicht angegeben | Nicht erwähnt"
    " | noch nicht bekannt | offen | N.N."
    " | keine Teilnehmer genannt | ohne Angabe | noch zu klären | wird noch geklärt"
    " | siehe unten | s.o. | wie oben | entfällt",
    "French": "aucun | Aucune | non précisé | non spécifiée | inconnu | à définir | À confirmer"
    " | aucun participant mentionné"
    " | information non disponible | voir ci-dessous | en attente | sans objet | néant",
    "Spanish": "ninguno | desconocido | no especificado | sin especificar | por definir | ver abajo"
    " | pendiente | sin datos"
    " | no aplica",
    "Italian": "nessuno | non specificato | non indicata | sconosciuto | da definire | vedi sotto"
    " | in attesa | non disponibile",
    "Portuguese": "nenhum | não especificado | não informado | desconhecido | a definir | ver abaixo | não se aplica",
    "Dutch": "geen | onbekend | niet gespecificeerd | niet vermeld | n.v.t. | nog te bepalen"
    " | zie onder | nog niet bekend",
    "Japanese": "なし | 無し | 特になし | 記載なし | 参加者の記載なし | 未定 | 未定です | 不明"
    " | （未定） | 同上 | 下記参照 | 後日",
    "Chinese": "无 | 暂无 | 未知 | 待定 | 未提及 | 未指定 | 不详 | 同上 | 見下文",
    "several or none": "Multiple | Multiple accounts | No specific account | No account | no customer | No client"
    " | no company | no partner | Various accounts | Several customers | different partners | mehrere | Mehrere Kunden"
    " | kein Konto | Kein bestimmter Kunde | verschiedene Firmen | aucun compte | pas de client"
    " | Aucun client spécifique | plusieurs clients | ninguna cuenta | ningún cliente específico | sin cliente"
    " | varias cuentas",
    "in another place": "See title | see heading | See the title above | siehe Titel | siehe Überschrift "
    "| voir le titre | voir l'en-tête | ver título | ver el título",
    "kept back": "Confidential | Redacted | [Internal] | vertraulich | geschwärzt | confidentiel | confidencial",
    "with a remark": "TBD - ask Bo | None (internal) | n/a: internal | unknown; ask Bo",
}
VALUES = (
    "Acme | Na Li | Nora None | Nobody Knows Ltd | The Unknown Company | None of the Above"
    " | Open Text | Various Artists | C++ | +1 | $"
    " | Pending Group | TBD Inc | No Limits | No Name | Not For Profit Partners"
    " | Same Day Couriers | See Hotel | Known Group | No Starch Press"
    " | Acme (unknown) | Acme - TBD | Keine Sorge AG | 5 | 2025-10-06 | 12 people"
    " | Unknown Pleasures | Aucune Idée SA | Nada | Leer"
    " | Non Profit | Sin City | Da Vinci | Te Papa | En Vogue | Personne Dupont"
    " | Sem Terra | Missing Link | 田中太郎 | 無印良品 | 未来 | 不二家"
    " | Multiple Sclerosis Trust | Various Roots | No Company Records Ltd | Internal Affairs | Kein & Söhne"
    " | Sin Nombre | Title Insurance | See Ltd"
    " | 待機 | 空 | see Halm | not Halm | no longer at Halm | to be or not to be"
)


@pytest.mark.parametrize("texts", NOTHING.values(), ids=NOTHING)
def test_a_text_that_says_that_there_is_nothing(texts: str) -> None:
    assert [text for text in texts.split(" | ") if not STAND_INS.is_stand_in(text)] == []


def test_a_text_that_says_something() -> None:
    assert [text for text in VALUES.split(" | ") if STAND_INS.is_stand_in(text)] == []


@pytest.mark.parametrize(
    ("text", "key", "expected"),
    [
        ("pending", "status", False),
        ("open", "status", False),
        ("waiting for feedback", "status", False),
        ("not specified", "status", True),
        ("pending", "owner", True),
        ("NA", "region", False),
        ("NA", "state", False),
        ("todo", "tags", False),
        ("2 people", "participants", True),
        ("2 people", "size", False),
        ("Untitled", "title", True),
        ("Untitled", "account", False),
        ("No bugs reported", "title", False),
        ("Confidential", "title", False),
        ("internal", "visibility", False),
        ("internal", "tags", False),
        ("internal", "status", False),
    ],
)
def test_what_a_word_is_under_a_key(text: str, key: str, expected: bool) -> None:
    assert STAND_INS.is_stand_in(text, key) is expected


def test_a_sentence_is_no_word_for_nothing() -> None:
    assert [STAND_INS.says_nothing(text) for text in ("None", "tbd.", "-", "No bugs reported", "Send it")] == [
        True
    ] * 3 + [False] * 2


def test_the_table_is_written_as_texts_are_folded() -> None:
    table = STAND_INS._NOTHING | STAND_INS._STATES | STAND_INS._NO_TITLE
    assert [each for each in table if STAND_INS.folded_words(each) != each] == []


@pytest.mark.parametrize("piece", ["a ", "no ", "not a ", "情報", "非", "(", "kein ", "ノ", "\ud800", "siehe a "])
def test_no_text_takes_long(piece: str) -> None:
    start = time.process_time()
    STAND_INS.is_stand_in((piece * 80)[:80])
    assert time.process_time() - start < 0.5


WORDS = (
    "Not specified",
    "None mentioned",
    "keine Angabe",
    "k.A.",
    "aucun",
    "なし",
    "未定",
    "see below",
    "pending",
    "null",
    "- -",
    "Multiple",
    "No specific account",
    "Various accounts",
    "See title",
    "Confidential",
)


@pytest.mark.parametrize("word", WORDS)
def test_no_rule_takes_it_for_a_value(word: str) -> None:
    front = "type: customer\ndate: 2025-10-06\ntitle: Roof"
    missing = f"---\n{front}\n---\n\n**Account**: {word}\n"
    assert fix_text(missing, select=["schema"], unsafe=True) == missing
    listed = f"---\n{front}\naccount: Halm\nparticipants: '{word}'\n---\n"
    assert fix_text(listed, select=["schema"]) == listed
    head = f"**Account**: {word}\n**With**: {word}\n**Owner**: {word}\n"
    both = f"---\n{front}\naccount: Halm\nparticipants: [Ada Quist]\nowner: Ada\n---\n\n{head}"
    for wins in ("body", "frontmatter"):
        config = {"rules": {"agreement": {"wins": wins, "labels": {"owner": ["Owner"]}}}}
        assert check_text(both, select=["agreement"], config=config) == [], wins
    turned = f"---\n{front}\naccount: '{word}'\nowner: '{word}'\n---\n\n**Account**: Halm\n**Owner**: Ada\n"
    assert fix_text(turned, select=["agreement"], config=config, unsafe=True) == turned


@pytest.mark.parametrize("heading", ["Untitled", "New note", "Unbenannt", "Sans titre", "無題"])
def test_no_heading_of_a_new_note_becomes_a_title(heading: str) -> None:
    text = f"---\ntype: customer\ndate: 2025-10-06\naccount: Halm\n---\n\n# {heading}\n"
    assert fix_text(text, select=["schema"], unsafe=True) == text


def test_a_value_with_a_question_mark_is_not_taken_over_safely() -> None:
    text = "---\ntype: customer\ndate: 2025-10-06\ntitle: Roof\n---\n\n**Account**: Halm?\n"
    assert fix_text(text, select=["schema"]) == text
    assert "account: Halm?" in fix_text(text, select=["schema"], unsafe=True)


def test_items_that_say_nothing_are_not_the_same() -> None:
    text = "## Action items\n\n- Not specified\n- Not specified\n"
    assert check_text(text, select=["duplicate-item"]) == []
