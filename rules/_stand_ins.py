"""Texts that stand where a value is to come, or say that there is none: `-`, `TBD`, `Not specified`, `未定`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Set
from functools import cache, lru_cache
from typing import Final

_LONGEST: Final = 80
_SIGNS: Final = re.compile(r"[-–—―‐.…_*~?？/\\()\[\]<>\s・。（）［］【】「」－]*")
_NO_WORD: Final = re.compile(r"[\W_]+")
_ACCENTS: Final = re.compile("[\u0300-\u036f]+")
_ASIDE: Final = re.compile(r"\s+[-–—]+\s+|[:;：；(（\[【]")
"""What a remark on such a word begins with: `TBD - ask Bo`, `none (internal)`."""


def _table(text: str) -> frozenset[str]:
    """The texts between semicolons and line ends."""
    return frozenset(filter(None, (" ".join(entry.split()) for entry in re.split(r"[;\n]", text))))


_WITHHELD: Final = _table("""
    confidential; redacted; internal; vertraulich; intern; geschwarzt; confidentiel; confidentielle; interne; caviarde;
    confidencial; interno; interna; censurado
""")
"""What may be a value, and may say that it is kept back."""
_NOTHING: Final = _WITHHELD | _table("""
    not specified; not mentioned; not provided; not stated; not available; not recorded; not known; none mentioned;
    none; recorded; none specified; none noted; none identified; none given; none stated; none yet; keine angabe;
    keine genannt; nicht angegeben; nicht erwahnt; nicht bekannt; non precise; non specifie; non mentionne;
    no especificado; no mencionado; non specificato; nao especificado; nao informado; niet gespecificeerd;
    niet vermeld; なし; 無し; 特になし; 記載なし; 該当なし; 未记录; 未提及; 未指定

    na; n a; nil; none; null; nobody; no one; noone; nothing; unknown; unspecified; undefined; undetermined;
    undecided; undisclosed; unassigned; unavailable; unnamed; unidentified; empty; blank; left blank; missing; tbd;
    tba; tbc; tbdl; todo; to do; pending; open; still open; later; various; several; ditto; idem; soon; coming soon;
    more to come; to follow; will follow; details to follow; not yet; as above; same; same as above; placeholder;
    xx; xxx; xxxx; fill in; fill me in; fill this in; insert here; add here; dont know; don t know; not applicable;
    not sure; not relevant; not public; multiple; nobody in particular; none in particular; not customer specific;
    not account specific

    kein; keine; keiner; keines; keinen; keins; niemand; nichts; fehlt; fehlt noch; entfallt; unbekannt; unklar;
    unbestimmt; offen; noch offen; ausstehend; noch ausstehend; steht noch aus; folgt; folgt noch; spater; diverse;
    diverses; divers; verschiedene; mehrere; dito; wie oben; k a; n n; o a; o ang; s o; s u; entf; ohne angabe;
    ohne angaben; nicht relevant; nicht zutreffend; nicht anwendbar; trifft nicht zu; noch nicht; noch keine;
    noch keiner; wird nachgereicht; wird nachgetragen

    aucun; aucune; aucun e; neant; rien; personne; inconnu; inconnue; inconnus; vide; divers; diverses; plusieurs;
    sans objet; non applicable; sans reponse; a venir; a voir; a suivre; en attente; en cours de definition;
    pas encore; n c; n d; n r; nsp; multiples

    ninguno; ninguna; ningun; nadie; desconocido; desconocida; vacio; varios; varias; pendiente; pendientes;
    no aplica; no procede; no consta; sin datos; sin dato; sin informacion; s d; todavia no; aun no; mas tarde;
    multiples

    nessuno; nessuna; niente; nulla; sconosciuto; sconosciuta; ignoto; ignota; non noto; non nota; vuoto; vari;
    varie; in attesa; in sospeso; come sopra; non ancora; n p; senza dati

    nenhum; nenhuma; ninguem; desconhecido; desconhecida; vazio; pendente; pendentes; nao se aplica; nao aplicavel;
    sem dados; sem informacao; ainda nao; em aberto

    geen; niemand; niets; onbekend; leeg; openstaand; nog open; volgt; volgt nog; nvt; n v t; nnb; n n b; ntb;
    n t b; ntk; n o t k; geen opgave; nog niet; in afwachting; zie boven; niet van toepassing

    無; 无; 不明; 不詳; 不详; 未定; 未詳; 空欄; 空白; 同上; 同前; 保留; 後日; 後日連絡; 追って連絡; 調整中; 検討中;
    確認中; 要確認; 要調整; 仮; 多数; 上記参照; 下記参照; 以下参照; 別紙参照; 別途参照; 上記の通り; 以下の通り;
    上記のとおり; 以下のとおり; 誰も; 各種; 非公開

    没有; 沒有; 暂无; 暫無; 未知; 待定; 待确认; 待確認; 待补充; 待補充; 待填; 待填写; 待填寫; 待议; 待議; 待通知;
    不适用; 不適用; 不清楚; 不知道; 见上; 見上; 见下; 見下; 见上文; 见下文; 見上文; 見下文; 详见下文; 詳見下文;
    如上; 如下; 略; 多个; 多個

    없음; 미정; 미상; 해당 없음; 알 수 없음
""")
_NO_TITLE: Final = _table("""
    untitled; untitled note; title; new note; new page; no title; page title; note title; unbenannt; ohne titel;
    titel; neue notiz; neue seite; sans titre; titre; nouvelle note; sin titulo; titulo; nueva nota; senza titolo;
    titolo; nuova nota; sem titulo; nova nota; naamloos; zonder titel; nieuwe notitie; 無題; タイトル; 新規ノート;
    未命名; 无标题; 無標題; 标题; 標題; 新笔记; 新筆記
""")
"""What says nothing as a title alone."""
_KINDS: Final = _table("""
    note; notes; my notes; our notes; meeting notes; call notes; minutes; meeting minutes; agenda; draft; log; recap;
    notiz; notizen; besprechungsnotiz; besprechungsnotizen; protokoll; entwurf; tagesordnung; compte rendu;
    ordre du jour; brouillon; nota; notas; acta; orden del dia; borrador; ata; pauta; rascunho; appunti; verbale;
    bozza; aantekeningen; notulen; concept; メモ; 議事録; 会議メモ; 笔记; 会议记录; 会议纪要; 筆記; 會議記錄;
    회의록; 메모
""")
_UNDONE: Final = re.compile(r"(?:TODO|TBD|TBA|FIXME|XXX+)\b|(?i:to-?do|tbd|tba|fixme)\s*[-:]")
_STATES: Final = _table("""
    open; still open; pending; todo; to do; later; soon; offen; noch offen; ausstehend; noch ausstehend; en attente;
    a venir; pendiente; in attesa; in sospeso; pendente; em aberto; openstaand; nog open; in afwachting; 保留;
    検討中; 確認中; 調整中
""")
_OF_SECRETS: Final = _table(
    "classification; confidentiality; sensitivity; visibility; access; audience; scope; category"
)
_OF_STATES: Final = _table("status; state; stage; phase; progress; result; outcome; decision; approval; priority")
_OF_PLACES: Final = _table("region; country; market; state; area; territory")
_OF_TAGS: Final = _table("tags; tag; cssclasses; cssclass")
_MEANT_UNDER: Final[Mapping[str, Set[str]]] = {
    **dict.fromkeys(_OF_STATES | _OF_TAGS, _STATES | _WITHHELD),
    **dict.fromkeys(_OF_SECRETS | {"title"}, _WITHHELD),
    **dict.fromkeys(_OF_PLACES, _table("na")),
    "state": _STATES | _WITHHELD | _table("na"),
}
"""Words of the table that are values under some keys."""

_KNOWN_EN: Final = (
    "given|mentioned|specified|provided|recorded|available|stated|known|listed|named|noted|set|defined|assigned|"
    "identified|"
    "determined|decided|disclosed|confirmed|captured|documented|indicated|entered|announced|found|applicable|"
    "filled in|filled|"
    "included|agreed|scheduled|discussed|finali[sz]ed|settled|clear|completed|visible|shown|reported|discernible"
)
_WHERE_EN: Final = (
    "(?: (?:in|by|from|during|on|at|of) (?:(?:the|this|that|any|our) )?(?:transcript|transcription|meeting|"
    "notes?|text|call|"
    "recording|document|invite|source|conversation|discussion|minutes|audio|record|page|moment|time|present|"
    "agenda|file))*"
)
_SEEN_EN: Final = (
    "above|below|notes?|invite|invitation|calendar|attachments?|attached|agenda|transcript|text|body|frontmatter|"
    "list|link|slides|"
    "wiki|page|minutes|description|comments?|details|summary|document|doc|meeting notes|"
    "titles?|headings?|headline|header|subject|file ?name"
)
_KNOWN_DE: Final = (
    "genannt|angegeben|angaben?|erwahnt|bekannt|bekanntgegeben|vorhanden|erfasst|festgelegt|bestimmt|verfugbar|"
    "notiert|dokumentiert|"
    "definiert|zugewiesen|benannt|geklart|spezifiziert|vermerkt|ersichtlich|protokolliert|festgehalten|zuordnung|"
    "information(?:en)?|"
    "daten|entschieden|vereinbart|terminiert"
)
_KNOWN_FR: Final = (
    "(?:precis|specifi|mentionn|renseign|communiqu|indiqu|identifi|determin|assign|attribu|nomm|confirm|"
    "enregistr|decid|not|"
    "document|list|cit)e+s?|definie?s?|disponibles?|connue?s?|fournie?s?|information"
)
_KNOWN_ES_PT: Final = (
    "(?:especific|mencion|indic|asign|atribu|design|confirm|proporcion|inform|registr|determin|identific|cit|"
    "anot|document|list|aclar|"
    "decid|facilit)[ai]d[oa]s?|definid[oa]s?|conhecid[oa]s?|conocid[oa]s?|disponib?[vl]e(?:is|l|s)?|disponible|"
    "disponivel|"
    "(?:especific|asign|confirm|defin|determin|decid|indic|inform|atribu)[aei]r|datos|dados"
)
_KNOWN_IT: Final = (
    "(?:specific|indic|menzion|assegn|confermat|determin|identific|cit|registr|precis|elenc|document|comunic)at[oaie]|"
    "definit[oaie]|fornit[oaie]|not[oaie]|conosciut[oaie]|disponibil[ei]|applicabil[ei]|deciso"
)
_KNOWN_NL: Final = (
    "gespecificeerd|opgegeven|vermeld|genoemd|bekend|beschikbaar|ingevuld|vastgelegd|bepaald|genoteerd|"
    "toegewezen|bevestigd|"
    "gedefinieerd|aangegeven|besproken|duidelijk"
)
_KINDS_EN: Final = (
    "(?:accounts?|customers?|clients?|compan(?:y|ies)|partners?|projects?|persons?|people|participants?|attendees?|"
    "organi[sz]ations?|vendors?|suppliers?|teams?|topics?|speakers?|owners?|sources?|dates?|departments?)"
)
_KINDS_DE: Final = (
    "(?:kunden?|kundin|kundinnen|kunden?konto|kundenkonten|konto|konten|accounts?|firmen?|firma|unternehmen|partner|"
    "projekte?|personen?|teilnehmer|teilnehmende|themen|organisation(?:en)?|lieferanten?|quellen?|abteilung(?:en)?|teams?)"
)
_KINDS_FR: Final = (
    "(?:clients?|comptes?|societes?|entreprises?|partenaires?|projets?|personnes?|participante?s?|sujets?|"
    "organisations?|fournisseurs?|sources?|equipes?)"
)
_KINDS_ES: Final = (
    "(?:clientes?|cuentas?|empresas?|companias?|socios?|proyectos?|personas?|participantes?|temas?|"
    "organizacion(?:es)?|proveedor(?:es)?|fuentes?|equipos?)"
)
_SHAPES: Final = (
    # none, and where one is looked for in vain
    rf"(?:(?:the )?(?:[^\W\d]+ ){{0,4}})?(?:not|none|nothing|nobody|no one"
    rf"|never)(?: [^\W\d]+){{0,2}} (?:{_KNOWN_EN}){_WHERE_EN}"
    r"(?: yet)?",
    rf"(?:there (?:is|are|was|were) )?no (?:[^\W\d]+ ){{1,4}}?(?:(?:is|are|was|were|has been"
    rf"|have been) )?(?:{_KNOWN_EN}|yet){_WHERE_EN}",
    rf"no (?:information|info|data|details|value|entry|answer|response|names|date|participants"
    rf"|attendees){_WHERE_EN}",
    r"(?:none|nothing|nobody|no one|unknown|tbd|unclear)(?: (?:yet|so far|for now|right now|currently"
    r"|today|as of now|at all"
    r"|really|still|at (?:this|the|present) ?(?:time|moment|point)?))+",
    rf"(?:none|unknown|unclear){_WHERE_EN}",
    r"unknown (?:speakers?|participants?|persons?|people|attendees?|users?|authors?|customers?|clients?"
    r"|company|account|partner|date|time"
    r"|name|owner|location|place|caller|number|organi[sz]er|project|topic|value|yet|\d+)",
    rf"(?:[^\W\d]+ ){{0,3}}(?:noch )?(?:kein(?:e[rsnm]?)?|nicht|niemand|nichts"
    rf"|ohne)(?: [^\W\d]+){{0,3}} (?:{_KNOWN_DE})",
    rf"(?:[^\W\d]+ ){{0,3}}(?:non|pas(?: encore)?|aucun(?:e|s|es)?)(?: [^\W\d]+){{0,3}} (?:{_KNOWN_FR})",
    rf"(?:[^\W\d]+ ){{0,3}}(?:no|sin|ningun[oa]?s?|aun no|todavia no|nao|sem|ainda nao|"
    rf"nenhuma?)(?: [^\W\d]+){{0,3}} (?:{_KNOWN_ES_PT})",
    rf"(?:[^\W\d]+ ){{0,3}}(?:non(?: ancora)?|nessun[oa]?)(?: [^\W\d]+){{0,3}} (?:{_KNOWN_IT})",
    rf"(?:[^\W\d]+ ){{0,3}}(?:nog )?(?:geen|niet|niemand|niets)(?: [^\W\d]+){{0,3}} (?:{_KNOWN_NL})",
    r"(?:(?:特に|該当|記載|記入|言及|指定|情報|明示|回答|予定|参加者|出席者|担当者?|顧客|日付|データ|設定"
    r"|登録|名前|者|事項)(?:は|の|が|も|に)?+)*+"
    r"(?:な[しい]|無し?|未定|不明|ありません|未(?:記載|記入|入力|設定|確定|確認|登録|回答|指定|割当"
    r"|調整))(?:です|でした)?",
    r"(?:文中|会议中|會議中|记录中|原文)?(?:尚)?[未无無](?:明确|明確)?(?:指定|提及|提供|注明|註明|说明"
    r"|說明|填写?|填寫|确定|確定|透露|记录|記錄|确认|確認|公开|公開"
    r"|知|列出|给出|給出|命名|分配|信息|資訊|数据|資料|内容|相关信息)|(?:尚|暂|暫|还|還)(?:不清楚|不明确"
    r"|不明|未定|未知)",
    # none of a kind, or several that nobody names
    rf"(?:there (?:is|was) )?no (?:(?:specific|particular|single|one|associated|related|external) )?{_KINDS_EN}",
    rf"(?:various|several|multiple|many|different|diverse|numerous|mixed) (?:(?:different|external) )?{_KINDS_EN}",
    rf"kein(?:e[rsnm]?)? (?:(?:bestimmt|spezifisch|konkret|einzeln|eindeutig)e[rsnm]? )?{_KINDS_DE}",
    rf"(?:mehrere|verschiedene|diverse|viele|unterschiedliche) {_KINDS_DE}",
    rf"(?:aucune?|pas de|sans) {_KINDS_FR}(?: (?:precise?|specifique|particuliere?|concernee?))?",
    rf"(?:plusieurs|diverse?s|differente?s|multiples|nombreux|nombreuses) {_KINDS_FR}",
    rf"(?:ningun|ninguna|sin|no hay) {_KINDS_ES}(?: (?:especific|concret)[oa]| en particular| particular)?",
    rf"(?:vari[oa]s|divers[oa]s|multiples|much[oa]s|diferentes|distint[oa]s) {_KINDS_ES}",
    # another place has it
    rf"(?:please )?(?:see|refer to|check|cf|as per|per|as in|listed|as listed|as stated|mentioned"
    rf"|as mentioned|described) "
    rf"(?:the |my |our |in |in the )?(?:meeting |calendar |full )?(?:{_SEEN_EN})(?: (?:above|below"
    rf"|for (?:details|list)))?",
    r"(?:same|identical|similar) (?:[^\W\d]+ )?(?:as|to) .{1,60}|as (?:before|last (?:time|week|month)"
    r"|previously|usual)",
    r"(?:siehe|s|vgl|wie) (?:\w+ )?(?:oben|unten|notizen|notiz|anhang|anlage|einladung|protokoll|kalender"
    r"|text|liste|transkript|agenda"
    r"|vorher|gehabt|immer|letztes mal|titel|uberschrift|ueberschrift|betreff|dateiname)",
    r"(?:voir|cf|comme) (?:les |la |le |l |ci )?(?:dessus|dessous|plus (?:haut|bas)|notes?|invitation|agenda"
    r"|annexe|precedemment|texte|liste"
    r"|compte rendu|titre|en tete|objet)",
    r"(?:ver|vease|veja|vide) (?:mas |a |as |los |las |el |la |o )?(?:arriba|abajo|acima|abaixo|notas?"
    r"|invitacion|convite|agenda|anexo|texto"
    r"|lista|titulo|encabezado|asunto|cabecalho)",
    r"(?:vedi|vedere) (?:le |il |l |la )?(?:sopra|sotto|note|invito|allegato|agenda|testo|lista)",
    r"zie (?:de |het )?(?:boven|onder|hierboven|hieronder|notities|uitnodiging|agenda|bijlage|notulen|tekst|lijst)",
    r"(?:上記|下記|以下|別紙|別途|議事録|招待状?|カレンダー|ノート|メモ)(?:を|に"
    r"|の)?(?:ご)?参照(?:ください)?|[见見](?:附件|笔记|筆記|日历|会议邀请|邀请)",
)
_AWAITED: Final = (
    rf"(?:yet |still |date |time |name |owner )?(?:to be|tb) (?:{_KNOWN_EN}|added|clarified|advised|updated"
    rf"|filled(?: in| out)?|arranged"
    r"|chosen|established|communicated|supplied)(?: (?:later|soon|yet))?",
    r"(?:pending|awaiting|waiting (?:for|on)) (?:confirmation|input|details|info|information|reply"
    r"|response|feedback|approval"
    r"|clarification|decision)",
    r"(?:noch |ist |muss |wird )*(?:zu|noch zu|wird noch|muss noch) (?:\w+ )?(?:klaren|bestimmen"
    r"|definieren|erganzen|erganzt|geklart"
    r"|festgelegt|festzulegen|bestimmt|bekanntgegeben|bekannt gegeben|entscheiden|definiert|mitgeteilt)(?: werden)?",
    r"(?:reste )?a (?:definir|confirmer|determiner|preciser|completer|decider|fixer|renseigner|remplir|valider)",
    r"(?:por|a|pendiente de|pendente de) (?:definir|confirmar|determinar|asignar|decidir|completar"
    r"|atribuir|designar|confirmacion"
    r"|confirmacao|acordar|preencher)",
    r"(?:ancora )?da (?:definire|confermare|determinare|stabilire|decidere|precisare|completare|assegnare"
    r"|concordare)",
    r"(?:nog )?(?:te|nader te) (?:bepalen|bevestigen|definieren|bespreken|beslissen)|wordt nog \w+",
    r"待(?:商议|商議|讨论|討論|明确|更新|安排|分配)",
)
"""What is still to come; of a `status` that is a value."""
_COUNTED: Final = (
    r"\d+ (?:people|persons|participants|attendees|guests|members|personen|teilnehmer|teilnehmende|leute"
    r"|personnes|participantes?"
    r"|personas|persone|pessoas|personen|deelnemers)|\d+ ?[名人]"
)
"""People that nobody names."""


def is_stand_in(text: str, key: str = "") -> bool:
    """Whether a text is no value, but says that there is none, or none yet; `key` is that of the value."""
    if len(text) > _LONGEST:
        return False
    words = folded_words(text)
    if not words:
        return _SIGNS.fullmatch(text) is not None
    if _is_word(words, key):
        return True
    if key == "title" or words in _MEANT_UNDER.get(key, ()):
        return False
    return _is_word(folded_words(_ASIDE.split(text, maxsplit=1)[0]), key) or _shapes(key).fullmatch(words) is not None


def says_its_kind(heading: str) -> bool:
    """Whether a heading names what a note is, `Meeting notes`, or what is still to be done, and not this one note."""
    return folded_words(heading) in _KINDS or _UNDONE.match(heading) is not None


def says_nothing(text: str) -> bool:
    """Whether all of a text is a word for nothing, such as `none` or `TBD`, and no sentence that says so."""
    return len(text) <= _LONGEST and ((words := folded_words(text)) in _NOTHING or not words)


def _is_word(words: str, key: str) -> bool:
    is_known = words in _NOTHING or (key == "title" and words in _NO_TITLE)
    return is_known and words not in _MEANT_UNDER.get(key, ())


def _shapes(key: str) -> re.Pattern[str]:
    return _compiled(key in _OF_STATES, key == "participants")


@cache
def _compiled(is_state: bool, is_people: bool) -> re.Pattern[str]:
    """Sentences that say nothing; made when the first is looked at, which costs more than a note."""
    return re.compile("|".join((*_SHAPES, *(() if is_state else _AWAITED), *((_COUNTED,) if is_people else ()))))


@lru_cache(maxsize=4096)
def folded_words(text: str) -> str:
    """The words of a text in small letters without accents, a blank between them; empty where it has none."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    if not folded.isascii():
        folded = _ACCENTS.sub("", unicodedata.normalize("NFD", folded))
        folded = unicodedata.normalize("NFC", folded)
    return _NO_WORD.sub(" ", folded).strip()
