"""Remarks on a name that leave open whether who it names was there: absent, excused, declined, only invited."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from .._stand_ins import folded_words

_PHRASES: Final = """
    absent; away; ill; sick; off(?! ?site); ooo; out; out of office; (?:on )?(?:\\w+ )?leave
    (?:on )?(?:holidays?|vacation|pto); excused?; (?:sent |with )?(?:regrets?|apologies); apologi[sz]ed; missing; missed
    no ?shows?; declined?; cancell?ed; invited; invitee; optional; tentative; unconfirmed; unable; unavailable
    failed to; cannot; not (?:there|here|present|attending|available|able|confirmed|coming|joining|in)
    (?:did|could|can|was|were|is|has|had|will|would) ?(?:not|n ?t|t)

    abwesend; krank; krank ?gemeldet; erkrankt; entschuldigt; unentschuldigt; fehlte?; fehlend; verhindert; abgesagt
    absage; hat abgesagt; nicht (?:da|dabei|anwesend|erschienen|teilgenommen|gekommen)
    (?:war|konnte|kann|hat|ist) nicht; (?:im |in )?(?:urlaub|elternzeit|mutterschutz); beurlaubt; eingeladen; dienstfrei

    absente?s?; excusee?s?; malades?; (?:en )?(?:conges?|vacances|arret maladie|rtt); invitee?s?; empechee?s?
    indisponibles?; (?:a )?decline; (?:a )?refuse; (?:non|pas) (?:presente?s?|venue?|la|disponible|participe)
    ne? (?:a|est|peut|pouvait|pourra) pas; facultati(?:f|ve); optionnel(?:le)?

    ausentes?; disculpad[oa]s?; excusad[oa]s?; enferm[oa]s?; (?:de )?(?:baja|vacaciones|permiso); invitad[oa]s?
    (?:no|nao) (?:asistio|pudo|pode|presente|vino|veio|participo|participou|estuvo|esteve|compareceu|se presento)
    opcional; falto; rechaz(?:o|ado|ada); declino

    assent[ei]; giustificat[oaie]; malat[oaie]; (?:in )?(?:ferie|malattia|permesso|congedo); invitat[oaie]
    impedit[oaie]; rifiutato; ha (?:rifiutato|declinato); declinato; opzionale; facoltativ[oa]
    non (?:presente|presenti|c era|ha|e|puo|poteva|disponibile)

    doentes?; (?:de |em )?(?:ferias|licenca); convidad[oa]s?; justificad[oa]s?; faltou; recusou; recusad[oa]; declinou

    afwezig; ziek; (?:met |op )?(?:verlof|vakantie|kennisgeving); uitgenodigd; verhinderd; afgemeld; afgezegd; optioneel
    niet (?:aanwezig|erbij|gekomen|verschenen); (?:kon|was) niet

    お?休み; 休暇中?; 病欠; 欠勤?; 欠席.*; 不参加; 不在; 招待者?; 任意; 辞退

    缺席; 缺勤; [请請]假; 未(?:到|出席|参加|參加); 病假; 休假; 受邀; 被?邀[请請]; 可[选選]; 不(?:在|能?参加|能?參加)

    불참; 결석; 휴가; 병가; 부재; 초대; 선택
"""
_ASIDE: Final = re.compile(r"[()\[\]（）【】,，、;:：–—]|\s-+\s")
_MOST_WORDS: Final = 8


def was_away(text: str) -> bool:
    """Whether a remark in brackets, or behind a comma, a colon or a dash, says so in one of nine languages."""
    _, *remarks = _ASIDE.split(text)
    words = (folded_words(remark) for remark in remarks)
    return any(len(each.split()) <= _MOST_WORDS and _phrases().fullmatch(each) for each in words)


@cache
def _phrases() -> re.Pattern[str]:
    """The phrases, perhaps with more words behind; made when the first is looked for."""
    phrases = filter(None, (" ".join(each.split()) for each in re.split(r"[;\n]", _PHRASES)))
    return re.compile(rf"(?:{'|'.join(phrases)})(?: .*)?")
