"""What --fix joins by itself is the same code point for code point, but for what is known to say nothing; values,
identifiers, tags and owners that differ are never joined; and what is joined does not depend on the order of lines.
"""

from __future__ import annotations

import random
import re
from itertools import permutations

import pytest

from notelint import check_text, fix_text

ONLY = ["duplicate-item"]

HARMLESS = {
    "blanks": ("Paint  the long fence", "Paint the long fence"),
    "no-break space": ("Paint the\u00a0long fence", "Paint the long fence"),
    "stars": ("Paint the **long** fence", "Paint the long fence"),
    "highlight": ("Paint the ==long fence==", "Paint the long fence"),
    "underlines": ("_Paint_ the __long red__ fence", "Paint the long red fence"),
    "in Chinese": ("把**长的**栅栏刷成红色", "把长的栅栏刷成红色"),
    "link": ("Paint the [[long fence]]", "Paint the [[long fence]]."),
    "full stop": ("Paint the long fence.", "Paint the long fence"),
    "ideographic full stop": ("把长的栅栏刷成红色。", "把长的栅栏刷成红色"),
    "first capital": ("paint the long fence", "Paint the long fence"),
    "quotes": ("Paint the “long” one, Bo’s fence", 'Paint the "long" one, Bo\'s fence'),
    "last tag": ("Paint the long fence #yard", "Paint the long fence #farm/north #yard"),
    "inline field": ("Paint the long fence [yard:: B]", "Paint the long fence"),
}

NEVER = {
    "a number behind #": ("Show PR #12 to the team", "Show PR #13 to the team"),
    "a number behind # at the end": ("Merge #512", "Merge #513"),
    "a number behind # before a date": ("Merge PR #512 📅 2026-05-04", "Merge PR #513 📅 2026-05-04"),
    "a number behind # and an owner": ("Merge PR @Bo #512", "Merge PR @Bo #513"),
    "a number behind # and a date": ("Merge it all 📅 2026-05-04 #512", "Merge it all 📅 2026-05-04 #513"),
    "a number behind # and a date, of both": ("Merge it all ⏫ #51", "Merge it all 📅 2026-05-04 #512"),
    "a leading point": ("Give the hen .25 mg of it", "Give the hen 25 mg of it"),
    "a leading point, percent": ("Rents rose by .5 percent", "Rents rose by 5 percent"),
    "a leading point, currency": ("Charge $.75 a copy", "Charge $75 a copy"),
    "a leading point and a zero": ("Give the hen .250 of it", "Give the hen 250 of it"),
    "a version": ("Install Ruby 3.10 for the team", "Install Ruby 3.1 for the team"),
    "a version behind v": ("Roll out v4.20 to the team", "Roll out v4.2 to the team"),
    "a section": ("Read section 7.30 to the team", "Read section 7.3 to the team"),
    "a zero before": ("Replace part 009 of the pump", "Replace part 9 of the pump"),
    "zeros before": ("Key in 00731 at the gate", "Key in 731 at the gate"),
    "a zero before, Japanese": ("部品009号を注文する予定です", "部品9号を注文する予定です"),
    "a telephone": ("Ring 555-0199 about the pump", "Ring 555-199 about the pump"),
    "not equal": ("Assert a != b in the loop", "Assert a = b in the loop"),
    "twice equal": ("Assert a == b in the loop", "Assert a != b in the loop"),
    "not": ("Set !verbose in the script", "Set verbose in the script"),
    "minus": ("Cool the vat to –4 °C by noon", "Cool the vat to 4 °C by noon"),
    "a sign behind a word": ("List RH+ donors by noon", "List RH- donors by noon"),
    "an option": ("Run the tool --force at noon", "Run the tool force at noon"),
    "a hidden file": ("Copy the .profile to Bonn", "Copy the profile to Bonn"),
    "a path": ("Start ./serve at noon", "Start /serve at noon"),
    "a glob": ("Delete *.tmp from the box", "Delete .tmp from the box"),
    "not less": ("Require n >= 5 for the poll", "Require n = 5 for the poll"),
    "plus or minus": ("Set the gap to ±5 by noon", "Set the gap to 5 by noon"),
    "plus or minus, percent": ("Set the gap to ±5% by noon", "Set the gap to 5% by noon"),
    "a power": ("Count 10³ cells at noon", "Count 103 cells at noon"),
    "a fraction": ("Rest for 1½ hours at noon", "Rest for 11/2 hours at noon"),
    "a date in slashes": ("Pay the bill of 03/04 now", "Pay the bill of 04/03 now"),
    "an address": ("Write to bo@x.org at noon", "Write to cy@x.org at noon"),
    "a choice": ("Take option (a) for the fence", "Take option (b) for the fence"),
    "a sum": ("Plot a+b for the team", "Plot a-b for the team"),
    "below and above": ("Set $x_1$ for the team", "Set $x^1$ for the team"),
    "a range": ("Copy pages 10-12 for Bo", "Copy pages 10, 12 for Bo"),
    "bits": ("Order the 100 MB line now", "Order the 100 Mb line now"),
    "milli": ("Order the 5 mW laser", "Order the 5 MW laser"),
    "a word that is a tag": ("Write to #press about the fair", "Write to #sales about the fair"),
    "the first word": ("#press gets the map of Bonn", "#sales gets the map of Bonn"),
    "an identifier that is a tag": ("Close #QX-12 in the list", "Close #QX-13 in the list"),
    "a nested tag": ("Close #bug/71 in the list", "Close #bug/72 in the list"),
    "tags the other way round": ("Rename #old to #new for all", "Rename #new to #old for all"),
    "a tag in Chinese": ("更新 #甲方 的联系人名单", "更新 #乙方 的联系人名单"),
    "owners, a field": ("Ring Ada [owner:: Bo]", "Ring Ada @Cy"),
    "owners, fields": ("Ring Ada [owner:: Bo]", "Ring Ada [assignee:: Cy]"),
    "recurrence, owner of one": ("Ring Ada 🔁 every week", "Ring Ada @Bo 🔁 every week"),
    "recurrence, block id of one": ("Ring Ada 🔁 every week", "Ring Ada 🔁 every week ^ada"),
    "further lines": ("Ring Ada\n  about the fair of 2024", "Ring Ada\n  about the fair of 2025"),
}

NOT_SAFE = {
    "sharp s": ("Die Maße des Zauns prüfen", "Die Masse des Zauns prüfen"),
    "a capital inside": ("Fragen, ob Sie den Zaun streichen", "Fragen, ob sie den Zaun streichen"),
    "feet and inches": ("Cut the rail to 5' in all", 'Cut the rail to 5" in all'),
    "a question": ("Approved: the red fence", "Approved? the red fence"),
    "number words": ("Paint two long fences", "Paint 2 long fences"),
    "an article": ("The few members spoke at noon", "Few members spoke at noon"),
    "an article before a weekday": ("Nettoyer la salle le lundi", "Nettoyer la salle lundi"),
    "an article before a number": ("Pagar el 15 al banco", "Pagar 15 al banco"),
    "a pronoun": ("Il faut les payer avant la fête", "Il faut payer avant la fête"),
    "a Chinese particle": ("拜访北京的大学谈合作", "拜访北京大学谈合作"),
    "a label": ("Clean flat 12k before noon", "Clean flat 12,000 before noon"),
    "a decimal comma": ("Den Tank auf 12,400 Liter füllen", "Den Tank auf 12400 Liter füllen"),
    "a price": ("Pay $3.10 for the paint", "Pay $3.1 for the paint"),
    "a length": ("Saw 3.50 m of the long rail", "Saw 3.5 m of the long rail"),
    "a leading point, the same": ("Give the hen .5 ml of it", "Give the hen 0.5 ml of it"),
    "a dash": ("Copy pages 10–12 for Bo", "Copy pages 10-12 for Bo"),
    "one and a half": ("Rest for 1½ hours at noon", "Rest for 1.5 hours at noon"),
    "a comma": ("Invite Ana, Maria and Bo", "Invite Ana Maria and Bo"),
    "a vowel sign": ("लाल बाड़ को कल रंगना है", "लाल बाड़ का कल रंगना है"),
    "stars in code": ("Run `ls *a* b` at noon", "Run `ls a b` at noon"),
    "underlines of a name": ("Rename __name__ at noon", "Rename name at noon"),
    "stars between": ("Plot a*b*c for the team", "Plot abc for the team"),
    "underlines of an address": ("Read https://x.org/_a_/b at noon", "Read https://x.org/a/b at noon"),
    "an identifier that is the last tag": ("Close the ticket #QX-12", "Close the ticket #QX-13"),
    "each another last tag": ("Rename the branch #old", "Rename the branch #new"),
    "a further line of one": ("Paint the long fence\n  if it does not rain", "Paint the long fence"),
    "one that begins after the other is due": (
        "Paint the long fence 📅 2026-05-04",
        "Paint the long fence 🛫 2026-06-04",
    ),
    "one that waits for another": ("Paint the long fence ⛔ abc", "Paint the long fence"),
    "a last tag that is a word": ("Write about it to #press", "Write about it to #sales"),
    "dots": ("Paint the long fence..", "Paint the long fence."),
    "a capital word": ("US teams paint the fence", "us teams paint the fence"),
    "a tag before": ("#yard Paint the long fence", "Paint the long fence #yard"),
    "another target": ("Paint the [[fence]]", "Paint the [[Old fence|fence]]"),
}


TAG = r"""#(?!\d+(?:[.,;。]?(?!\S)))[^\s!@#$%^&*(),.?":{}|<>\[\]`\\]+"""


def note(*lines: str) -> str:
    return "\n".join(["## Action Items", "", *(f"- [ ] {line}" for line in lines), ""])


def fixed(*lines: str, unsafe: bool = False) -> str:
    return fix_text(note(*lines), select=ONLY, unsafe=unsafe)


@pytest.mark.parametrize("pair", HARMLESS.values(), ids=HARMLESS)
def test_what_says_nothing_keeps_no_two_apart(pair: tuple[str, str]) -> None:
    for lines in permutations(pair):
        assert fixed(*lines).count("- [ ]") == 1


@pytest.mark.parametrize("pair", NEVER.values(), ids=NEVER)
def test_what_says_something_is_never_joined(pair: tuple[str, str]) -> None:
    for lines in permutations(pair):
        assert fixed(*lines, unsafe=True) == note(*lines)


@pytest.mark.parametrize("pair", NOT_SAFE.values(), ids=NOT_SAFE)
def test_what_may_say_something_is_not_joined_by_itself(pair: tuple[str, str]) -> None:
    for lines in permutations(pair):
        assert fixed(*lines) == note(*lines)


ITEM = "- [ ] Ring the bank"
IN_BETWEEN = {
    "a day": "Tuesday",
    "a link": "[[Bob]]",
    "a tag": "#bob",
    "a callout": "> [!info] Tuesday",
    "a table": "| a |\n|---|",
    "markup": "<summary>Tuesday</summary>",
    "an embed": "![[Tuesday]]",
    "a comment": "%% tuesday %%",
    "a day behind a rule": "---\n\nTuesday",
    "a numbered item": "1. Tuesday",
    "an item that heads others": "- Paris office:",
    "a bold item": "- **Paris office**",
}


@pytest.mark.parametrize("between", IN_BETWEEN.values(), ids=IN_BETWEEN)
@pytest.mark.parametrize("head", ["## Tasks\n\nMonday\n\n", "# Plan\n\n", ""])
def test_what_heads_a_list_keeps_its_items(between: str, head: str) -> None:
    text = f"{head}{ITEM}\n\n{between}\n\n{ITEM}\n"
    assert fix_text(text, select=ONLY) == text


@pytest.mark.parametrize(
    "between", ["", "\n", "\n---\n\n", "- [ ] Buy a red lamp\n", "- [ ] Buy a red lamp\n\n* * *\n\n"]
)
def test_a_second_pass_is_taken_out(between: str) -> None:
    text = f"## Tasks\n\n{ITEM}\n{between}{ITEM}\n"
    assert fix_text(text, select=ONLY).count(ITEM) == 1


@pytest.mark.parametrize("box", ["!", "h", "Q", ">", "b"])
def test_a_checkbox_that_says_something_stays(box: str) -> None:
    for lines in permutations([ITEM, ITEM.replace("[ ]", f"[{box}]")]):
        text = "\n".join(["## Tasks", "", *lines, ""])
        assert fix_text(text, select=ONLY) == text


def test_a_field_of_what_is_no_task_stays_asleep() -> None:
    for lines in permutations([ITEM, f"{ITEM.replace('[ ] ', '')} [due:: 2026-05-04]"]):
        text = "\n".join(["## Tasks", "", *lines, ""])
        assert fix_text(text, select=ONLY, unsafe=True) == text


def test_a_task_that_waits_for_itself_is_not_made() -> None:
    text = f"## Tasks\n\n{ITEM} 🆔 abc\n{ITEM} ⛔ abc\n"
    assert fix_text(text, select=ONLY, unsafe=True) == text


@pytest.mark.parametrize("field", ["🛫", "➕", "⏳", "📅"])
def test_what_was_done_before_the_other_began_is_another_round(field: str) -> None:
    text = f"## Tasks\n\n{ITEM.replace('[ ]', '[x]')} ✅ 2026-01-01\n{ITEM} {field} 2026-02-01\n"
    assert check_text(text, select=ONLY) == []


def test_values_that_are_the_same_are_equal() -> None:
    rows = ["number words", "a price", "a length", "a leading point, the same", "a dash", "one and a half"]
    assert [[found.level for found in check_text(note(*NOT_SAFE[row]), select=ONLY)] for row in rows] == [["error"]] * 6


PROPOSED = {
    "before a field": (
        "[?] Ring Ada about the old mill #proposed (source:: mail)",
        "[ ] Ring Ada about the old mill (source:: mail)",
    ),
    "before a stop": (
        "[?] Ring Ada about the old mill #proposed. 📅 2026-05-04",
        "[ ] Ring Ada about the old mill. 📅 2026-05-04",
    ),
    "first": ("[?] #proposed Ring Ada about the old mill", "[ ] Ring Ada about the old mill"),
    "inside": ("[?] Ring #proposed Ada about the old mill", "[ ] Ring Ada about the old mill"),
}


@pytest.mark.parametrize(("proposed", "wanted"), PROPOSED.values(), ids=PROPOSED)
def test_a_proposal_of_one_goes_wherever_its_tag_stands(proposed: str, wanted: str) -> None:
    text = f"## Action Items\n\n- {proposed}\n- [ ] Ring Ada about the old mill\n"
    assert fix_text(text, select=ONLY, unsafe=True) == f"## Action Items\n\n- {wanted}\n"
    both = f"## Action Items\n\n- {proposed}\n- [ ] {proposed[4:]}\n"
    assert fix_text(both, select=ONLY) == f"## Action Items\n\n- [ ] {proposed[4:]}\n"


OWNERS = {
    "field and sign": ("Ring Ada Moe [owner:: Bo]", "Ring Ada Moe @Bo"),
    "link": ("Ring Ada Moe [assignee:: [[Bo]]]", "Ring Ada Moe"),
    "two fields": ("Ring Ada Moe [owner:: Bo]", "Ring Ada Moe [assignee:: Bo]"),
}


@pytest.mark.parametrize("pair", OWNERS.values(), ids=OWNERS)
def test_an_owner_is_one_however_it_is_written(pair: tuple[str, str]) -> None:
    assert fixed(*pair) == note(pair[0])


THREE = {
    "proposal": ("[ ] Ring Ada Moe", "[?] Ring Ada Moe 📅 2026-05-04", "[ ] Ring Ada Moe #proposed [yard:: B]"),
    "two of one list": ("[ ] Ring Ada Moe", "[ ] Ring Ada Moe", "[ ] Mow the lawn"),
    "three of one list": ("[ ] Ring Ada Moe", "[ ] Ring Ada Moe", "[ ] Mow the lawn", "[ ] Ring Ada Moe"),
    "fields": ("[ ] Ring Ada Moe ⏫", "[x] Ring Ada Moe", "[ ] Mow the lawn"),
}


@pytest.mark.parametrize("unsafe", [False, True], ids=["safe", "unsafe"])
@pytest.mark.parametrize("lines", THREE.values(), ids=THREE)
def test_what_is_joined_is_the_same_in_any_order(lines: tuple[str, ...], unsafe: bool) -> None:
    texts = ("\n".join(["## Action Items", "", *(f"- {line}" for line in order), ""]) for order in permutations(lines))
    results = {tuple(sorted(fix_text(text, select=ONLY, unsafe=unsafe).split("\n"))) for text in texts}
    assert len(results) == 1


WORDS = [
    "order repair move count paint the of to for about fence Pump Ada Bonn team US v2.3 .5 $40 3.10 #12 10-12 x=5 A-7",
    "Zaun Maße prüfen und für die der Straße Größe 7,5 bis 3. ob Sie am 4.5. C++ Bergen 20% 007 ½",
    "réparer l'été à Paris où ça 15h du garçon n° 8 façade nº3 coût 1.200 € éclairé",
    "арка мост построить в Москве 15 шт. до мая её ёлка № 4",
    "更新 资料 三个 箱子 的 10 号 楼 #甲 送到 会场 五月",
    "会場 へ 3 つ の ポスター を 送る 12時 が パンフレット",
    "لوحة جديدة 5 قبل الظهر بناء الجسر",
]
SIGNS = "0123456789.,;:!?-–+=<>±~*_#@/\\'\"“’()[]%$€°²½^&|ßsSzZaAäÄеЕ人々あア ٣\u00a0\u0301"


def sentence(chance: random.Random) -> str:
    words = chance.choice(WORDS).split()
    return " ".join(chance.choice(words) for _ in range(chance.randint(3, 8)))


def changed(text: str, chance: random.Random) -> str:
    """The text with one code point put in, taken out, replaced, or in the other case."""
    at = chance.randrange(len(text))
    sign, other = chance.choice(SIGNS), text[at].swapcase()
    ways = [text[:at] + sign + text[at:], text[:at] + text[at + 1 :], text[:at] + sign + text[at + 1 :]]
    return chance.choice([*ways, text[:at] + other + text[at + 1 :], f"{text}{sign}"])


def bare(text: str) -> str:
    """What is left of a text without all that one code point can change and that says nothing."""
    text = re.sub(rf"(?:(?:^|\s){TAG}[.,;。]?)+\s*$", "", text)
    text = " ".join(re.sub("[“”„]", '"', re.sub("[‘’‚]", "'", text)).split())
    text = re.sub(r"(?<![.。])[.。]$", "", text)
    return text[:1].lower() + text[1:]


def test_one_code_point_that_differs_keeps_two_apart() -> None:
    chance = random.Random(20260504)
    joined = 0
    for _ in range(40):
        pairs = [(one, changed(one, chance)) for one in (sentence(chance) for _ in range(50))]
        pairs = [pair if chance.random() < 0.5 else pair[::-1] for pair in pairs]
        text = "".join(f"# {at}\n## Facts\n- {one}\n- {other}\n" for at, (one, other) in enumerate(pairs))
        for found in check_text(text, select=ONLY):
            if found.fix and found.fix.safe:
                one, other = pairs[(found.start.line - 1) // 4]
                assert bare(one) == bare(other), (one, other)
                joined += 1
    assert joined > 80
