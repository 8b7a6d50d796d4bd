"""Everyday words that stand for each other, what is said by denying its contrary, and what is never the same."""

from __future__ import annotations

import pytest

from notelint import check_text, fix_text

ONLY = ["duplicate-item"]


def _note(pair: tuple[str, str], language: str) -> str:
    head = f"---\nlang: {language}\n---\n" if language else ""
    return f"{head}## Decisions\n\n- {pair[0]}\n- {pair[1]}\n"


SAME = {
    "a fifth": ("en", "Ticket sales fell by a fifth in May", "Ticket sales fell by 20% in May"),
    "german fifth": ("de", "Der Verbrauch ist um ein Fünftel gesunken", "Der Verbrauch ist um 20 Prozent gesunken"),
    "hours": ("en", "Paint the hull again after 72 hours", "Paint the hull again after 72 h"),
    "german compound of a verb": (
        "de",
        "Die Leitung wird nächstes Jahr in der Mühlgasse verlegt",
        "Nächstes Jahr ist Leitungsverlegung in der Mühlgasse",
    ),
    "up to": ("en", "Members may borrow up to four lanterns", "Members may borrow at most four lanterns"),
    "no openings": ("en", "The mill is closed on Sundays until May", "No opening of the mill on Sundays until May"),
    "french no longer works": ("fr", "La scie ne marche plus depuis lundi", "La scie est en panne depuis lundi"),
    "no more than": ("en", "Order no more than 40 bricks for the kiln", "Order at most 40 bricks for the kiln"),
    "not before": ("en", "The kiln does not open before 3 June", "The kiln opens from 3 June"),
    "german not before": ("de", "Die Dachbinder kommen nicht vor Juni", "Die Dachbinder kommen ab Juni"),
    "not without": ("en", "No kiln is lit without a warden", "A kiln is lit only with a warden"),
    "what it is not": (
        "en",
        "The reading club starts on 29 June, not on 22 June",
        "The reading club starts on 29 June",
    ),
    "what failed": ("en", "Repeat the 12 failed firings of the kiln", "Repeat the kiln's 12 failed firings"),
    "an amount of space": ("en", "Order 42 cubic metres of gravel for the yard", "Order 42 m³ of gravel for the yard"),
    "nothing but": (
        "en",
        "Recordings are made at the dress rehearsal only",
        "We record nothing but the dress rehearsal",
    ),
    "reserved for": (
        "en",
        "Only certified staff may climb leased ladders",
        "Climbing leased ladders is reserved for certified staff",
    ),
    "with and for": (
        "en",
        "Book a demo of the seed catalogue for the Millbrook crew",
        "Schedule a demonstration of the seed catalogue with the Millbrook crew",
    ),
    "french out of order": ("fr", "La scie est hors service depuis lundi", "La scie est cassée depuis lundi"),
    "german put in order": ("de", "Den Steg bis Mai reparieren", "Den Steg bis Mai instand setzen"),
    "chinese for whom": ("zh", "为冷藏车购买四条新轮胎", "给冷藏车购买四条新轮胎"),
    "japanese take away": ("ja", "持ち帰りの容器を紙に変える", "テイクアウトの入れ物を紙に変える"),
    "a phrase for a verb": (
        "en",
        "Larch boards replace the old planks",
        "Larch boards take the place of the old planks",
    ),
    "share in words": ("en", "Cut the heating costs by a third", "Reduce the heating costs by 33 %"),
    "last year": ("en", "Ticket sales rose 4 % on last year", "Ticket sales rose 4 % on a year earlier"),
    "forbidden": ("en", "Barbecues are forbidden on the pier", "Barbecues are not allowed on the pier"),
    "not open": ("en", "The mill is not open on Mondays", "The mill is closed on Mondays"),
    "not paid": ("en", "Invoice 22 of the cooper is not yet paid", "Invoice 22 of the cooper is unpaid"),
    "not enough": (
        "en",
        "Too few lanterns hang in the mill yard",
        "Not enough lanterns hang in the mill yard",
    ),
    "no matter": (
        "en",
        "The ferry leaves at nine no matter what the tide does",
        "Regardless of the tide, the ferry leaves at 9",
    ),
    "german not paid": ("de", "Rechnung 22 des Küfers ist noch nicht bezahlt", "Rechnung 22 des Küfers ist unbezahlt"),
    "german unchanged": ("de", "Die Kurtaxe wird 2027 nicht erhöht", "Die Kurtaxe bleibt 2027 unverändert"),
    "only before a number": ("en", "The kiln needs only six hours to cool", "The kiln needs six hours to cool"),
    "german participle": (
        "de",
        "Im April gab es 14 Schäden am Deich",
        "Im April wurden vierzehn Schäden am Deich gezählt",
    ),
    "french forbidden": ("fr", "Les chiens ne sont pas admis sur le quai", "Les chiens sont interdits sur le quai"),
    "french plural": (
        "fr",
        "Acheter deux bancs supplémentaires pour le préau",
        "Acheter 2 bancs de plus pour le préau",
    ),
    "french number": ("fr", "La halle ferme à dix-huit heures", "La halle ferme à 18 h"),
    "spanish forbidden": ("es", "No se admiten perros en el patio", "Los perros están prohibidos en el patio"),
    "chinese schools": ("", "向十二所村小发放问卷", "向12所村小发放问卷"),
    "chinese denied": ("", "不要取消今年的抽奖环节", "保留今年的抽奖环节"),
    "chinese hours": ("", "展厅下午三点到五点开放", "展厅15点至17点开放"),
    "japanese denied": ("", "展示会の開催をやめない", "展示会の開催を続ける"),
    "japanese noun with a character that denies": ("", "受付画面の不具合を直す", "受付画面のバグを修正する"),
    "japanese end of month": ("", "売店は3月末に再開する", "売店の再開は3月31日とする"),
}


@pytest.mark.parametrize(("language", "one", "other"), SAME.values(), ids=SAME)
def test_words_for_one_thing_are_found(language: str, one: str, other: str) -> None:
    (found,) = check_text(_note((one, other), language), select=ONLY)
    assert found.level.value in ("warning", "error")


KEPT = {
    "english": ("en", "Don't close the Mill Lane shop on Mondays", "Keep the Mill Lane shop open on Mondays"),
    "spanish": ("es", "No cerrar la nave los sábados en agosto", "Mantener abierta la nave los sábados de agosto"),
}


@pytest.mark.parametrize(("language", "one", "other"), KEPT.values(), ids=KEPT)
def test_to_keep_what_another_does_not_undo_is_possible(language: str, one: str, other: str) -> None:
    text = _note((one, other), language)
    assert [found.level.value for found in check_text(text, select=ONLY)] == ["info"]
    assert fix_text(text, select=ONLY, unsafe=True) == text


def test_who_is_to_do_it_stands_in_chinese_words_or_in_a_field() -> None:
    text = "## 行动项\n\n- [ ] 更换三号展厅的射灯 @何蕾\n- [ ] 何蕾负责把三号展厅的射灯换掉\n"
    assert [found.level.value for found in check_text(text, select=ONLY)] == ["warning"]
    assert not check_text(text.replace("@何蕾", "@周敏"), select=ONLY)


def test_another_owner_parts_what_is_told_quite_freely() -> None:
    further = "".join(
        f"- [ ] {each}\n" for each in ("Water the ferns", "Oil the gate", "Feed the geese", "Sharpen saws")
    )
    one, other = (
        "Someone needs to look at why the gutters keep overflowing",
        "Investigate the recurring gutter overflow",
    )
    text = f"## Action Items\n\n- [ ] {one} @Ann\n{further}- [ ] {other} @Ann\n"
    assert [found.level.value for found in check_text(text, select=ONLY)] == ["info"]
    assert not check_text(text.replace(f"{other} @Ann", f"{other} @Bo"), select=ONLY)


OTHERS = {
    "a thing more": ("en", "The grant has £900 left for paint", "The grant has £900 left for staff and paint"),
    "not to open": ("en", "Do not open the gate of the mill", "Close the gate of the mill"),
    "before and from": ("en", "The kiln does not open before 3 June", "The kiln opens before 3 June"),
    "without and with": ("en", "No kiln is lit without a warden", "The kiln is lit without a warden"),
    "fail to": ("en", "The kiln failed to start on Monday", "The kiln started on Monday"),
    "another value denied": ("en", "The club starts on 29 June, not on 22 June", "The club starts on 22 June"),
    "we and they": (
        "en",
        "The parish gave £2,500 for the new kitchen",
        "We gave the parish £2,500 for their new kitchen",
    ),
    "in scope": ("en", "Offline maps are out of scope for 5.2", "Offline maps are in scope for 5.2"),
    "french non": ("fr", "Les travaux non urgents attendent janvier", "Les travaux urgents attendent janvier"),
    "closed and not closed": ("en", "Do not close the north gate", "Keep the north gate closed"),
    "denied": ("en", "Do not cancel the booking", "Cancel the booking"),
    "by and to": ("en", "Cut the costs by a third", "Cut the costs to a third"),
    "only": ("en", "Only members may enter the hall", "Members may enter the hall"),
    "forbidden": ("en", "Dogs are not allowed in the hall", "Dogs are allowed in the hall"),
    "not paid": ("en", "Invoice 22 of the cooper is not yet paid", "Invoice 22 of the cooper is paid"),
    "not enough": ("en", "Enough lanterns hang in the mill yard", "Not enough lanterns hang in the mill yard"),
    "german forbidden": ("de", "Hunde sind auf der Wiese verboten", "Hunde sind auf der Wiese erlaubt"),
    "german not raised": ("de", "Die Kurtaxe wird 2027 nicht erhöht", "Die Kurtaxe wird 2027 erhöht"),
    "german not open": ("de", "Das Bad ist montags nicht geöffnet", "Das Bad ist montags geöffnet"),
    "spanish broken": ("es", "La noria funcionará en mayo", "La noria no funcionará en mayo"),
    "german work": ("de", "Im April wurden 14 Schäden gezählt", "Im April wurden 14 Schäden behoben"),
    "french forbidden": ("fr", "Les chiens sont interdits sur le quai", "Les chiens sont admis sur le quai"),
    "french hours": ("fr", "La halle ferme à dix-sept heures", "La halle ferme à dix-huit heures"),
    "spanish forbidden": ("es", "No se admiten perros en el patio", "Se admiten perros en el patio"),
    "chinese schools": ("", "向十二所村小发放问卷", "向13所村小发放问卷"),
    "chinese denied": ("", "不要取消拍卖会", "取消拍卖会"),
    "japanese what is denied": ("", "切符は紙券とし、会員証は採用しない", "切符は紙券とせず、会員証を採用する"),
    "spanish below": ("es", "Hay un 9 % más de setas que en mayo", "Hay setas un 9 % por debajo de mayo"),
    "chinese kept": ("", "保留拍卖会环节", "取消拍卖会环节"),
    "chinese least": ("", "价格至少5元", "价格低于5元"),
    "chinese most": ("", "参加人数不超过30人", "参加人数超过30人"),
    "chinese put off": ("", "暂缓购买新船", "购买新船"),
    "japanese denied": ("", "展示会を中止しない", "展示会を中止する"),
    "japanese kept": ("", "写真を捨てない", "写真を捨てる"),
}


@pytest.mark.parametrize(("language", "one", "other"), OTHERS.values(), ids=OTHERS)
def test_what_only_looks_alike_is_silent(language: str, one: str, other: str) -> None:
    assert not check_text(_note((one, other), language), select=ONLY)
