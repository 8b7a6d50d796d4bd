"""Which letters stand side by side in words: each group is a letter and all that may follow it, in small letters.

Made from the 30,000 most frequent words of 39 languages (wordfreq 3.1): pairs that two words of one language
hold, or one word where both letters are above ASCII. What it does not hold was added by hand: `ß`, Estonian, Faroese,
Azerbaijani, Albanian.
Pairs of ASCII letters, and of the letters that all Cyrillic alphabets share, are left out: all of them are ordinary.
"""

from __future__ import annotations

from functools import cache

_LATIN = (
    "aáãçèéëíîïðñòóöúüþāćčďđēėğģīıķļľłńņňřśşšťźżžșț "
    "bàáâãäåæèéêìíîòóôöøùúûüýāăąčēėęěīįıļľłőœřšūůűųžơưșțạảấầẩậắằặẹếềệỉịọỏốồổộớờởợụứừửự "
    "càáâãæçèéêìíîòóôõùúüāăąēėęīıłœťũūůơưșțạảấầẩậắằặọỏốồổỗộởỡụủứừửự "
    "dàáâãäåæèéêìíîòóôõöøùúûüýþāăąčēėęěĩīįıĺľłņňőřšũūůűųźżžơưạấầẫậặẹẻếềịọốồỗộụứừự "
    "eàáãäåæçéëíîïðñòóõöøúûüāăćčďđēğģīįķļľłńņňřśşšťźżžșț fàáâãäåæçèéêíðòóôöøúûüþāăąēėęīıľőűų "
    "gàáâãäåæèéêìíîðòóôõöøùúüþāăąčđēėęįıļłőšũūůűųžơưạảấầẩẫậắặọỏốồỗộớờởỡợụủừửự "
    "hàáâãäåæçèéêìíòóôõöøùúüýāăąčđēęĩīıĺľłňőœŕřśşšũůűųžơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữự "
    "iàáâãäåçèéêëíïðñòóôõöøùúüāăąćčďđēėęğģķļłńņňřśşšťũūųźżžưșțảấầậặếềểễệọỏờữ jàáãäåæéíóöøúüāăąčďēėęīįıňśšťūůűųżž "
    "káâäåæçèéêìíóôöøúûüýāąćčēėęīįıĺļľłņňőŕřśşšūůűųżžẹẻẽếềệỉị "
    "làáâãäåæçèéêìíòóôõöøùúüýþāăąčēėęīįıňőşšũūůűųżžơưșțạảấầẩẫậắằặẻẽềệịọỏốồỗộớờởợụủứừửự "
    "màáâãäåæèéêìíîòóôõöøùúûüýþāăąćčēėęěĩīįıłňőŕřśşšũūůűųżžơưțạảấầẩẫậắặẹềệỉịọỏốồỗộớờụủứ "
    "nàáâãäåæçèéêìíòóôöøúüýþāăąčđēėęěīįıőœşšūůűųżžơưșțạảấầậắằặẻếềệịọốồổỗộớứữ "
    "oàáãäçèéëíîïðñóöùûăćčďđğģķļľłńņňřśşšťźżžșțạảắặ pàáâãäåæçèéêìíîòóôõöøúüýþāăąćčēėęěģīįıĺļľłņňőřšūůųžț qúûü "
    "ràáâãäåæçèéêìíîðòóôõöøùúûüýþāăąćčđēėęģĩīįıķļłņňőśşšťũūůűųżžơưșțạảấầẫậắằặẻẽềễệịọốồổỗộớờởợụủứừữự "
    "sàáâãäåæçèéêìíîòóôõöøùúûüýþāăąčēėęīįıľłňőœťūůűųơưțạảấầậắếọỏốớởợụủứửữ "
    "tàáâãäåæçèéêìíîòóôõöøùúüýþāăąčēėęěĩīįıĺļľłņňőřšūůűųžơưạảấầẩậắằặếệỉịỏốồổộớờụủứừửự "
    "uàáâãäæçèéêëìíïðñòóôøýþāăćčďđėğģīķļľłńņňřśşšťźżžșțạảấầẩẫậắặẹếểệốồổỗộởỳỵỷỹ "
    "vàáâãäåæèéêìíîòóôõöøùúüýāăąčďđēėęěĩīįıňőœŕřşšũūůűųžơưạảấầẩẫậắặẹếệỉịọỏồớờợụừữự wäéóöüąęłś "
    "xàáâãåèéìíòóôõúăơưạảấẩắẹẻếỉịốổộứử yàáäåèéêíðóöúüþćčıłńňőřśşšťűźżžếềểễệ zàáâãäèéêíòóôöúüýāăąčēėęīıľłņňőřšťūůűų "
    "àbcdfghilmnopqrstuvxyz áabcdefghijklmnopqrstuvxyzáæéíðñþčďľňřšťž âbcdghiklmnrstuyzğşșț ãeimnosy "
    "äabcdefghijklmnopqrstuvxyzäöčť åabdefghijklmnprstvåö æbcdefghijklmnoprstuvxð çabdeghiklmorstuàáãòóõöúüı "
    "èbcdfgilmnopqrstuvx éabcdefghijklmnopqrstuvxzâçéðüčřšž êbcelmnpqstuvx ëeilnrtvx ìamnu "
    "íabcdefghijklmnopqrstuvxzáçðñóöúþčďľňřšťž îcilmnrstșț ïabcdeflmnqrstv ðabdefghijklmnorstuváâæóôöþưạịồứ "
    "ñaeiouéíó òabcdefgilmnpqrstvx óabcdefghijklmnpqrstuvwxzáæéðñóúþćčłźż ôbcdhijklmnoprstvzľňšž õaeimn "
    "öabcdefghijklmnprstuvwxyzäçðöğş øbdefghijklmnprstvy ùaimny úabcdefghijklmnoprstuvxyzáðñčľřšťž ûclmrt "
    "übcdefghijklmnprstvyzçèêíğş ýbcdghijklmnprstuvzáðóčľňřšťž þaeijoruvyáæéíóöúý āabcdefgijklmnprstuvzčēģķļņšž "
    "ăbcdgijklmnprstuvzșț ąbcdgjklmnprstvzćłśšźżž ćadeikmnouw čabcdeijklmnoprstuváíúāąīňšūůų ďamotuáž "
    "đabceimnoqstuàáâãèéêìíòóôùúăĩũơưạảấầẩẫậắằẳặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừự ēbcdgjklmnprstvzģķļņšž "
    "ėbcdgjklmnprstvzčšž ębcdgklpstwzćłśšźż ěbcdhjklmnprstvzčďňřšťž ğabcdeilmorsuzçüı ģaeiuēī ĩanu "
    "ībcdgjklmnprstvzčģķļņšž įadegjklmprstvėšž ıabcdfhklmnprstuvyzçğış ķaeiotuāēīū ĺbpňž ļacefikloruvāēģķļņšū "
    "ľabkmnorstuvúčňš łabcdefgkmnopstuwyzóąęż ńcks ņabdeikopsuvāēģķšū ňahkmostuů őabcdefghijklmnoprstvzáíúü œu "
    "ŕmntčň řabehikmnostuváíčů śbclmnprwćń şabdefghiklmnorstuvyçöüış šabcdeghijklmnoprstuvyzáéíāąćčēėęīįķļľņňšťūůųž "
    "ťadkmortuáů ũain ūbcdgijklmnprstvzčķļņšž ůbcdhjklmnrstvzčňřšž űabefhjklnrstvzú ųjs źbcdlmnrwćń "
    "żabcdeiklmnosuyóąę žabcdefgijklmnoprstuvyáéíúāąďđēėęģīįľņňšūůų ơcimn ưanuơớờởỡợ șaceilmnotuă țaeiuâă ạcimnopty "
    "ảimnoy ấcmnptuy ầmnuy ẩmnuy ẫmnuy ậmnptuy ắckmnpt ằmn ẳn ẵn ặcmnpt ẹnopt ẻno ẽno ếcmnptu ềmnu ểmnu ễmnu "
    "ệcmnptu ỉamnu ịacnptu ọacinpt ỏaimn ốcimnpt ồimn ổin ỗin ộcimnpt ớcimnpt ờimn ởimn ỡin ợcimnpt ụcimnpty ủainy "
    "ứacntu ừanu ửainu ữanu ựacntuơ ỳn "
    "ßaäbefghiklmnoöprstuüvwyz aß äß eß iß oß öß uß üß yß öäö üäüõ õõü äüä óð øð ýð áð íð úð éð ðáóúø çə əçşü şə üə ğə öə ëç "
)
_CYRILLIC = (
    "аёѓєѕіїјљњќџ бёѕіјљґ вёєіјљ гіј дёєіјґ еёѓєіїјљњќџ жёіј зёіјґ иёѓєїјљњќџ йєі кіј лёєіјњ мёєіјљ нѐёѓєіјѝџ "
    "оёѓєѕіїјљњќџ пёіјќ рёѓєіјџ сѐёєіј тёєіј уѓєїјњќџ фёі хєіј ціџ чёіјњ шёіј щёєі ъё ьёєї юєї яєї ёбгджзйклмнпрстхш "
    "ѓаеиоу єбвгджзклмнпрстфцшщюї ѕви іабвгдежзйклмнопрстуфхцчшщюяєії їбвджзйклмнстхшї јабвгдезиклмнопрстуфхцчшќџ "
    "љадику њаеиосуч ќавеиноту џавеимору ґвр "
)
_GREEK = (
    "ΐαδζνοσω άβγδεζηθικλμνξοπρστφχψω έαβγδεζηθικλμνξοπρστφχψω ήβγδζθικλμνξπρστφχψ ίαβγδεζηθκλμνξοπρστφχψω "
    "αΐάέήίαβγδεζηθικλμνξοπρστυφχψωϊϋόύώὐὶ βάέήίαβγδεηιλορυωόύώ γάέήίαγδεηικλμνξορσυχωόύώὰ δάέήίαδεηιλμνορσυωόύώὲ "
    "εΐάέήίαβγδεζηθικλμνξοπρστυφχψωϊόύώἰἶ ζάέήίαεηιλμνουωόύώ ηβγδεθκλμνξπρστφχψύ θάέήίαβεηιλμνορυωόύώ "
    "ιάέήαβγδεζηθικλμνξοπρστφχψωόώὰ κάέήίαβδεηθικλμνοπρστυφχωόύώ λάέήίαβγδεηθικλμνξοπστυφχψωόύώ "
    "μάέήίαβεηικλμνοπσυφψωόύώὲὴ νάέήίαβγδεζηθικλμνοπρστυφχωόύώὰ ξάέήίαεηιοπτυφωόύώ "
    "οΐάέήίαβγδεζηθικλμνξοπρστυφχψωϊϋόύώἱὐὺῖῦ πάέήίαγδεηθικλμνοπρστυχωόύώὶὸ ράέήίαβγδεζηθικλμνξοπρστυφχωόύώὶὸ "
    "σάέήίαβγδεηθικλμνοπρστυφχωόύώ τάέήίαγδεζηθικλμνορστυφωόύώὰὴὸῆῶ υΐάέήίαβγδεζηθικλμνξοπρστυφχψωϊόώ "
    "φάέήίαγεηθικλμνοπρστυωόύώ χάέήίαεηθιλμνορτυωόύώ ψάέήίαεηιοτυωόύώ ωΐάέήίαβγδεζηθικλμνξοπρστυφχωϊόώ "
    "ϊάβδκλμνοστωό ϋπ όαβγδεζηθικλμνξοπρστυφχψω ύαβγδεζηθικλμνξοπρστφχψω ώαβγδεζηθικλμνξοπρστφχω ἀπ ἐκνπ ἰσ ἶν ὅτ "
    "ὐκτ ὡσ ὰρ ὲν ὴν ὸνσ ὺσ ῆισ ῖσ ῶιν "
)

# The letters above ASCII of each language that is written in Latin letters.
_ALPHABETS = (
    "àâæçéèêëîïôœùûüÿ áéíóúñü àçèéíïòóúü àáâãçéêíóôõúü àèéìîòù äöüß áéëïóöüèê æøåé åäöé áðéíóúýþæö áðíóúýæø ąćęłńóśźż "
    "áčďéěíňóřšťúůýž áäčďéíĺľňóôŕšťúýž áéíóöőúüű ăâîșțşţ çğıöşüâîû çəğıöşü çë čćđšž ąčęėįšųūž āčēģīķļņšūž äöõüšž "
    "áéíóúàèìòù "
    "âêîôûŵŷ ċġħż ĉĝĥĵŝŭ "
    "àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
)


def foreign_letters(letters: frozenset[str]) -> int:
    """How many of these letters above ASCII are wanting in the alphabet that has most of them."""
    return min(len(letters.difference(alphabet)) for alphabet in _ALPHABETS.split())


def is_ordinary(pair: str) -> bool:
    """Whether the tables hold a text as a pair of letters."""
    return len(pair) == 2 and pair[1] in _followers().get(pair[0], "")


@cache
def _followers() -> dict[str, str]:
    followers: dict[str, str] = {}
    for group in (_LATIN + _CYRILLIC + _GREEK).split():
        followers[group[0]] = followers.get(group[0], "") + group[1:]
    return followers


def is_known_letter(char: str) -> bool:
    """Whether a letter is one of these, or a capital form: that of "i" with its dot has two code points as a small one."""
    return known_letters().issuperset(char.lower()[:1])


@cache
def known_letters() -> frozenset[str]:
    """The letters of living languages, as far as they are asked."""
    return frozenset(_LATIN + _CYRILLIC + _GREEK + _ALPHABETS)
