"""Which items of a note are action items, decisions and facts, and which of them may be compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple, TypeAlias

from notelint import Item, Note, Section

from .settings import Checkboxes

_HEADINGS = {
    "action item": """action items|actions|action points|next actions|next steps|to do|to dos|todo|todos|tasks|
        task list|follow ups|follow up|followups|commitments|assignments|deliverables""",
    "decision": """decisions|decision|key decisions|decisions made|decision log|agreements|resolutions|outcomes|
        conclusions""",
    "fact": """key information|key info|key facts|key points|key takeaways|key findings|key insights|key details|facts|
        information|takeaways|highlights|findings|insights|notes|key notes|meeting notes|important notes|main points|
        observations|learnings""",
}
_FOREIGN = {
    "action item": """aufgaben|aufgabe|maßnahmen|massnahmen|zu erledigen|to dos|aktionen|aktionspunkte|
        offene punkte|aufgabenliste|todo liste|handlungspunkte|tâches|tâche|actions|action|points d action|à faire|
        plan d action|engagements|suivi|tareas|tarea|acciones|acción|pendientes|por hacer|compromisos|
        plan de acción|puntos de acción|
        アクションアイテム|アクション項目|アクション|タスク|やること|todo|次のステップ|宿題|今後の対応|対応事項|実施事項|対応|作業項目|
        行动项|行动事项|行动计划|行动|待办|待办事项|待办清单|任务|任务清单|下一步|下一步行动|下一步计划|后续步骤|后续行动|后续工作|
        行動項目|待辦事項|任務""",
    "decision": """beschlüsse|beschluss|entscheidungen|entscheidung|vereinbarungen|vereinbarung|festlegungen|ergebnisse|
        beschlossenes|décisions|décision|résolutions|accords|conclusions|decisiones|decisión|acuerdos|acuerdo|
        resoluciones|決定事項|決定|決議|合意事項|合意|決まったこと|决定|决议|决策|决定事项|决议事项|達成共識|共识|決議事項""",
    "fact": """fakten|informationen|infos|erkenntnisse|notizen|kernpunkte|kernaussagen|eckdaten|eckpunkte|
        feststellungen|faits|informations|infos|à retenir|notes|constats|
        datos|información|hechos|notas|hallazgos|
        情報|要点|事実|メモ|ポイント|気づき|所見|信息|要点|事实|重点|笔记|发现|要闻|備註|資訊|事實""",
}
"""Headings in German, French, Spanish, Japanese and Chinese, without words that only qualify them."""
_ONLY_QUALIFIED = {
    "action item": "schritte|étapes|pasos",
    "fact": "punkte|aspekte|aussagen|points|éléments|chiffres|puntos|aspectos|ideas|conclusiones|cifras|事項|内容",
}
"""Words that are such a heading only where others qualify them: `next steps` are no steps of a recipe."""
_FOREIGN_QUALIFIERS = (
    r"(?:(?:(?:weitere|neue|neuen|offene|offenen|nächste|nächsten|anstehende|wichtige|wichtigen|wichtigste|"
    r"wichtigsten|zentrale|zentralen|wesentliche|wesentlichen|relevante|getroffene|getroffenen|gefasste|gefassten|"
    r"autres|prochaines|prochains|nouvelles|principaux|principales|otras|otros|próximas|"
    r"próximos|nuevas|principales)\s+)|(?:主な|主要な|主要|重要な|重要|今後の|次の|关键|核心|主要|重要|關鍵|后续|本次))*",
    r"(?:\s+(?:clés|clé|clefs|importants|importantes|essentiels|essentielles|principaux|principales|marquants|marquantes|"
    r"prises|adoptées|à prendre|à mener|à faire|à suivre|à entreprendre|à retenir|ouvertes|en cours|en suspens|clave|"
    r"claves|importantes|relevantes|destacados|destacadas|destacable|tomadas|adoptadas|adoptados|alcanzados|pendientes|"
    r"abiertas|a seguir|a realizar|siguientes))*",
)
"""What may stand before and behind such a heading and names no other kind: `wichtige Fakten`, `faits clés`."""
_QUALIFIERS = r"(?:(?:open|new|my|our|proposed|further|other|all|important|main|final|team|agreed|pending)\s+)?"
_AND = re.compile(r"\s*[&/+,]\s*|\s+(?:and|und|et|y)\s+", re.I)
_LEAD = re.compile(r"(?:^|[\r\n])[ \t]{0,3}(?P<words>[^\s#*+>-][^\r\n]*:|\*\*[^\r\n]+\*\*:?|__[^\r\n]+__:?)\s*$")
_LEAD_LENGTH = 200
_NOT_WORDS = re.compile(r"[\W_]+")


class Group(NamedTuple):
    """Items of one kind that may say the same: they stand in the same section below the same parent."""

    kind: str
    named: bool
    items: tuple[int, ...]


def fold(title: str) -> str:
    return _NOT_WORDS.sub(" ", unicodedata.normalize("NFKC", title).casefold()).strip()


def heading_kinds(further: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Folded headings to kinds: the common ones of the languages that are known, and `further` ones by kind."""
    return {**_common_kinds(), **{fold(name): kind for kind, names in further.items() for name in names}}


@cache
def _common_kinds() -> dict[str, str]:
    return {fold(name): kind for kind, names in (*_FOREIGN.items(), *_HEADINGS.items()) for name in names.split("|")}


@cache
def _kinds_if_qualified() -> dict[str, str]:
    return {name: kind for kind, names in _ONLY_QUALIFIED.items() for name in names.split("|")}


def kind_of_title(title: str, known: Mapping[str, str]) -> str | None:
    """The kind that a heading names: whole, without its part in brackets or behind a colon, or without `Open`; or that
    all of its parts name that are joined by `and`.
    """
    bare = re.sub(r"\([^()]*\)|\[[^\[\]]*\]", " ", title)
    for part in (title, bare, bare.partition(":")[0], re.split(r"\s[-–—]\s", bare)[0]):
        if (kind := _kind_of_words(fold(part), known)) is not None:
            return kind
    kinds = {_kind_of_words(fold(part), known) for part in _AND.split(bare)}
    return kinds.pop() if len(kinds) == 1 else None


def _kind_of_words(folded: str, known: Mapping[str, str]) -> str | None:
    folded = re.sub(r"^\d+(?: \d+)*\s", "", folded)
    before, behind = _FOREIGN_QUALIFIERS
    unqualified = re.sub(rf"^{before}(.+?){behind}$", r"\1", folded)
    for name in (folded, re.sub(rf"^{_QUALIFIERS}", "", folded), unqualified):
        if name in known:
            return known[name]
    return _kinds_if_qualified().get(unqualified) if unqualified != folded else None


Titles: TypeAlias = tuple[tuple[int, str], ...]


class Frame(NamedTuple):
    """What items must share to be compared: `named`: a heading says their kind; the titles above them, the line that
    leads into their list, and the item above them.
    """

    kind: str
    named: bool
    titles: Titles
    lead: str
    parent: int | None


def framed(note: Note, known: Mapping[str, str], checkboxes: Checkboxes) -> Iterator[tuple[int, Frame]]:
    """The items that have a kind, by number."""
    outline = note.outline
    sections = _section_kinds(outline.sections, known)
    leads = _leads(note)
    for index, item in enumerate(outline.items):
        titles, kind = sections[item.section] if item.section is not None else ((), None)
        shaped = "action item" if item.task is not None and checkboxes.is_task(_own(note, item)) else kind
        if shaped is not None:
            lead = leads.get(item.run, "") if item.parent is None else ""
            yield index, Frame(shaped, kind is not None, titles, lead, item.parent)


def groups(note: Note, known: Mapping[str, str], checkboxes: Checkboxes) -> Iterator[Group]:
    """The groups of comparable items, those of sections that carry the same titles as one."""
    found: dict[Frame, list[int]] = {}
    for index, frame in framed(note, known, checkboxes):
        found.setdefault(frame, []).append(index)
    for frame, members in found.items():
        if len(members) > 1:
            yield Group(frame.kind, frame.named, tuple(members))


def _own(note: Note, item: Item) -> str:
    return note.text[item.span.start : item.span.end]


def _section_kinds(sections: tuple[Section, ...], known: Mapping[str, str]) -> list[tuple[Titles, str | None]]:
    """For each section the titles that lead to it and the kind that it has or inherits."""
    found: list[tuple[Titles, str | None]] = []
    for section in sections:
        above, inherited = found[section.parent] if section.parent is not None else ((), None)
        kind = kind_of_title(section.title, known) or inherited
        found.append(((*above, (section.level, fold(section.title))), kind))
    return found


def _leads(note: Note) -> dict[int, str]:
    """The line right above each list that leads into it, such as `**Ana:**`; such lists are about different things."""
    leads: dict[int, str] = {}
    seen = -1
    for item in note.outline.items:
        if item.parent is None and item.run != seen:
            seen = item.run
            if lead := _LEAD.search(note.text[max(0, item.lines.start - _LEAD_LENGTH) : item.lines.start]):
                leads[item.run] = fold(lead["words"])
    return leads
