"""How sure an item is of what it says: `may`, `if`, `we propose`. What only one of two leaves open parts them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from .matching import Matching
from .token import Token
from .wording import Wording


class Opening(NamedTuple):
    """Words that leave open what an item says, and further ones with which another item may say as much."""

    words: re.Pattern[str]
    answers: re.Pattern[str]


def _opening(words: str, answers: str, cjk: str, cjk_answers: str) -> Opening:
    """Words are parted by `|` and stand alone; Chinese and Japanese ones stand anywhere."""
    patterns = (f"(?<![\\w#])(?:{words})(?!\\w)|{cjk}", f"(?<![\\w#])(?:{words}|{answers})(?!\\w)|{cjk}|{cjk_answers}")
    return Opening(*(re.compile("".join(pattern.split("\n"))) for pattern in patterns))


_MAYBE: Final = _opening(
    r"may|might|could(?! (?:you|we|somebody|someone)\b)(?! (?:\w+ )?not)|"
    r"maybe|perhaps|possibly|probably|presumably|conceivably|potentially|"
    r"tentative(?:ly)?|unconfirmed|"
    r"likely to|is likely|are likely|könnten?|dürften?|vielleicht|möglicherweise|eventuell|evtl|womöglich|"
    r"wahrscheinlich|vermutlich|voraussichtlich|pourrai(?:t|ent|s)|peut être|probablement|éventuellement|"
    r"sans doute|podrían?|quizás?|tal vez|a lo mejor|probablemente|posiblemente|posible que|puede que|puede ser",
    r"can|likely|unlikely|possib\w+|potential|probab\w+|chance|risks?|unclear|uncertain|unsure|allowed|permitted|able|"
    r"expect\w*|anticipat\w*|forecast\w*|estimat\w*|believ\w*|thinks?|thought|assum\w*|seems?|appears?|whether|so that|"
    r"only|reserved for|limited to|restricted to|"
    r"könn\w*|kann|darf|dürfen|erlaubt|möglich\w*|erwart\w*|schätz\w*|wohl|risiko|gefahr|ob|peu[tx]|peuvent|possib\w*|"
    r"prév\w*|estim\w*|risqu\w*|attend\w*|autorisée?s?|puede[ns]?|posib\w*|prev\w*|esper\w*|riesgo|permit\w*",
    r"可能|也许|也許|或许|或許|大概|恐怕|未必|说不定|說不定|有望|かもしれ|かも(?=$|[。、])|おそらく|恐らく|たぶん|多分|だろう|でしょう|もしかし",
    r"能否|能不能|是否|预计|預計|估计|风险|見込|予想|恐れ|思われ|らしい|おそれ|リスク|できる",
)
_CONDITION: Final = _opening(
    r"if|unless|provided that|providing that|subject to|, pending|contingent (?:up)?on|conditional (?:up)?on|"
    r"on (?:the )?condition|as long as|assuming|depend(?:s|ing) (?:up)?on|wenn|falls|sofern|vorbehaltlich|"
    r"unter (?:dem )?vorbehalt|unter der bedingung|vorausgesetzt|es sei denn|"
    r"(?<!fait )(?<!est )(?<!sont )(?<!était )si|s ils?|sous réserve|à condition|pourvu|"
    r"à moins|siempre que|sujet[oa]s? a|a condición|con la condición|a menos que|salvo que|a reserva",
    r"when|once|whenever|while|where|until|till|only|provided|providing|case|event|should|conditions?|conditional|requires?|"
    r"required|needs?|any|every|each|depend\w*|assum\w*|whether|without|after|except|pending|solange|sobald|erst|nur|"
    r"bedingung(?:en)?|voraussetzung|vorbehalt|bei|beim|jede[rnms]?|nach|ohne|ob|abhängig|außer|quand|dès|lorsque?|"
    r"conditions?|cas|tant|sauf|seulement|sans|après|chaque|tout|réserve|cuando|condición|caso|sujet[oa]s?|salvo|"
    r"mientras|sól?o|solo|sin|cada|tras|después|según",
    r"如果|若(?!干)|倘若|假如|除非|前提(?=是|条件|下)|只要|取决于|取決於|而定|もし|場合|次第|条件(?=に|付|と)|"
    r"(?<!な[けり])(?<!でき)れば|なければ(?!な|いけ)",
    r"时|時|后|後|一旦|才|的话|条件|当|待|经|なら|れば|たら|とき|際|ば",
)
_PROPOSAL: Final = _opening(
    r"propos(?:e|es|ed|al|als|ing) (?:to|that)|we propose|suggest(?:s|ed|ion)? (?:to|that|\w+ing)|proposed|"
    r"we suggest|recommend(?:s|ed|ation)?|consider(?:s|ed)? \w+ing|think about \w+ing|"
    r"vorgeschlagen|schlagen|schlägt|vorschlag|erwäg(?:en|t)|(?:nous|on) propos\w+|proposons|proposé|est suggérée?|"
    r"envisag\w+|propon(?:emos|e|en)|se sugiere|sugerimos|se plantea|se estudia",
    r"propos\w+|suggest\w*|recommend\w*|consider\w*|advis\w*|advice|ideas?|discuss\w*|ask\w*|request\w*|wants?|should|"
    r"options?|favou?rs?|prefers?|would|offers?|evaluate|assess|explore|plan\w*|idee|anregung|empf\w+|überleg\w+|"
    r"prüf\w+|möchten?|wünsch\w+|sollten?|diskut\w+|suggér\w*|recommand\w*|étudi\w*|souhait\w*|offr\w*|"
    r"devrai\w*|présent\w*|suger\w*|sugier\w*|recom\w*|propuest\w*|estudi\w*|idea|ofrec\w*|deber\w*",
    r"(?<![的条项些集馈提出供])[建提][议議](?!$|[书箱稿案的和与及])|考虑|考慮|提案|検討|べき",
    r"建议|建議|提议|提議|讨论|研究|计划|拟|方案|意见|意見|推荐|希望|要求|想要|请求|提出|案|相談|議論|協議|要望|依頼|求め|必要|なければ",
)
_ADVICE: Final = _opening(
    r"should|ought to|sollten?|devrai(?:t|ent)|debería[ns]?",
    r"must|has to|have to|needs? to",
    "べき|应该|應該|应当",
    "必须",
)
_WILL: Final = re.compile(r"(?<!\w)(?:will|shall|wird|werden|\w+(?:ra|ront|rá|rán))(?!\w)|将|將")
"""What announces that a thing comes, so that it is more than advice."""
_DECIDED: Final = re.compile(r"(?<!\w)(?:decid|agree|resolv|approv|require|beschl|décid|adopt|acord|decidi)|决定|決定")
_ASKS: Final = re.compile(
    r"(?<!\w)(?:ask|check|see|find|found|determin|clarif|confirm|verif|investigat|know|decid|test|discuss|look|wonder|"
    r"explor|assess|evaluat|unclear|sure|learn|tell|say|demand|vérif|savoir|voir|déterm|examin|clarifi|étudi|évalu|"
    r"regard|pregunt|comprob|averigu|ver(?!\w)|consult|saber|revis|aclar|decir|estudi|evalu)"
)
"""What asks: an `if` behind it says `whether`."""
_IF: Final = frozenset(["if", "si", "s il", "s ils"])


_PARTICLE: Final = 4
"""Characters that the particle of a German verb may stand for behind it."""


def unsure_otherwise(a: Wording, b: Wording, matching: Matching) -> bool:
    """Whether one of two leaves open what the other says for certain."""
    ours, theirs = _Text(a, matching.ours), _Text(b, matching.theirs)
    return _leaves_open(ours, theirs) or _leaves_open(theirs, ours)


class _Text:
    """The words of an item, a comma between its clauses; of Chinese and Japanese ones the characters behind them."""

    def __init__(self, wording: Wording, left: Iterable[Token]) -> None:
        self._own = {token.key for token in left}
        self._tokens: list[tuple[int, Token]] = []
        words, at, clause = list[str](), 0, 0
        for token in (token for token in wording.tokens if token.kind != "cjk"):
            words += [","] * (token.clause != clause) + [token.key if token.value else token.shown.casefold()]
            at += (2 * (token.clause != clause)) + len(words[-1]) + 1
            clause = token.clause
            self._tokens.append((at - 1, token))
        self.words = f"{' '.join(words)} {wording.run}"

    def is_shared(self, found: re.Match[str], *, before: bool) -> bool:
        """Whether the other item says most of what these words leave open: their clause, or what stands `before` them
        in it; where nothing does, the clause beside.
        """
        at, behind = found.span()
        clause = next((token.clause for end, token in self._tokens if end > at), None)
        heavy = [
            (end, token) for end, token in self._tokens if token.weight >= 1 and not at < end <= behind + _PARTICLE
        ]
        meant = [token for end, token in heavy if token.clause == clause and (end <= at or not before)]
        if not meant and clause is not None:
            beside = [token for _, token in heavy if token.clause < clause][-1:] or [
                token for _, token in heavy if token.clause > clause
            ][:1]
            meant = [token for _, token in heavy if beside and token.clause == beside[0].clause]
        return 2 * sum(token.key in self._own for token in meant) <= len(meant)


def _leaves_open(ours: _Text, theirs: _Text) -> bool:
    """Whether the first leaves open what the second says for certain."""
    for kind in (_MAYBE, _CONDITION, _PROPOSAL):
        if kind.answers.search(theirs.words):
            continue
        found = (each for each in kind.words.finditer(ours.words) if _counts(each))
        if any(ours.is_shared(each, before=kind is _CONDITION) for each in found):
            return True
    only_advised = _ADVICE.words.search(ours.words) and not _ADVICE.answers.search(theirs.words)
    return bool(only_advised and _WILL.search(theirs.words) and not _DECIDED.search(ours.words))


def _counts(found: re.Match[str]) -> bool:
    """Whether what was found is more than a `whether`."""
    return found[0] not in _IF or not _ASKS.search(found.string, 0, found.start())
