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
    "action item": """aufgaben|aufgabe|offene aufgaben|nächste schritte|maßnahmen|massnahmen|zu erledigen|to dos|
        offene punkte|aufgabenliste|todo liste|tâches|tâche|tâches à faire|actions à mener|actions|à faire|
        prochaines étapes|plan d action|tareas|tarea|tareas pendientes|acciones|próximos pasos|pendientes|por hacer|
        アクションアイテム|アクション|タスク|やること|todo|次のステップ|宿題|今後の対応|対応事項|
        行动项|行动事项|待办|待办事项|任务|下一步|后续步骤|后续行动|行動項目|待辦事項|任務""",
    "decision": """beschlüsse|beschluss|entscheidungen|entscheidung|vereinbarungen|festlegungen|ergebnisse|
        décisions|décision|décisions prises|résolutions|accords|decisiones|decisión|decisiones tomadas|acuerdos|
        resoluciones|決定事項|決定|決議|合意事項|决定|决议|决策|决定事项|決議事項""",
    "fact": """fakten|wichtige punkte|wichtige informationen|informationen|erkenntnisse|notizen|kernpunkte|eckdaten|
        informations clés|points clés|faits|informations|points importants|à retenir|notes|constats|
        datos clave|información clave|puntos clave|hechos|datos|información|notas|conclusiones clave|hallazgos|
        重要事項|重要情報|要点|事実|メモ|ポイント|主な情報|关键信息|重要信息|要点|事实|重点|笔记|備註|關鍵資訊""",
}
"""Headings in German, French, Spanish, Japanese and Chinese."""
_QUALIFIERS = r"(?:(?:open|new|my|our|proposed|further|other|all|important|main|final|team|agreed|pending)\s+)?"
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


def kind_of_title(title: str, known: Mapping[str, str]) -> str | None:
    """The kind that a heading names: whole, without its part in brackets or behind a colon, or without `Open`."""
    bare = re.sub(r"\([^()]*\)|\[[^\[\]]*\]", " ", title)
    for part in (title, bare, bare.partition(":")[0], re.split(r"\s[-–—]\s", bare)[0]):
        folded = re.sub(r"^\d+(?: \d+)*\s", "", fold(part))
        for name in (folded, re.sub(rf"^{_QUALIFIERS}", "", folded)):
            if name in known:
                return known[name]
    return None


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
