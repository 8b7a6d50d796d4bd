"""What parts two items in Chinese or Japanese: negation, opposites, other words, other roles, another head."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from .cjk import FUNCTION
from .cjk_names import names_differ, run_replaced
from .cjk_stances import cjk_stances_exclude
from .cjk_words import common_words

_NEGATIONS = re.compile(
    r"ない|なく|ません|せず|まい|不(?![断久少错仅但过管论妨足具満備]|同(?!意))|没|沒|未(?![来満])|无(?![论线锡数])|無(?![料線数事])|非(?![常洲])"
    r"|(?<![分特级类区个识性派])别(?![人墅称处])|別に|勿|禁止"
)
"""What denies; not `不断`, `未来`, `特别`, which hold the same characters."""
_DENIED_WORDS = re.compile(
    "([一-鿿ァ-ヶー]{2})[ぁ-ん]{0,3}(?:ない|なく|ません|せず|まい)|(?:不|没有|没|未|无需|勿|别)([一-鿿]{2})"
)
"""What is denied: in Japanese the characters before it, in Chinese those behind it."""
_WHETHER = re.compile(r"(.)不\1|有没有")
"""What asks: `能不能`."""
_OBLIGED = re.compile("な(?:ければ|くては|いと)(?:なら|いけ)(?:ない|ません)|ねばなら(?:ない|ず)|不得不")
"""What denies twice and says that it must be."""
_RESTRICTIONS = re.compile("だけ|のみ|しか|限り|只|仅|僅|唯一")
_OPPOSITES = """輸出,出口/輸入,进口,進口 増,增,上升,上涨,扩大/減,减,下降,下跌,缩小 引き上,上げ,提高/引き下,下げ,降低
    開始,开始,始め/終了,结束,停止,暂停,中止,締め切 午前,上午,早上/午後,下午,晚上 前/后,後 買,购买,买/売,出售,卖
    承認,批准,同意,賛成,赞成,支持/却下,拒绝,反对,反対,驳回 入/出 開,开/閉,關,关 東,东/西/南/北 左/右 男/女 大/小 高/低
    新/旧
    以上/以下 最大/最小 追加,添加/削除,删除 昨日,昨天/今日,今天/明日,明天 先週,上周/今週,本周/来週,下周
    先月,上个月/今月,这个月/来月,下个月 収入,收入/支出 内/外 許可,许可,允许,认めて,認める/禁止,断る 早/遅,晚 多/少
    強,强/弱
    オン/オフ アップロード,上传/ダウンロード,下载 貸,借出,出租,租出/借り,租用/返却,归还 有効,生效/無効,失效
    延長,延长/短縮,缩短,解除
    完了,完成/未完了 良,好/悪,差,坏 上り/下り 有料,收费/無料,免费 公開,公开/非公開,保密 固/緩 再開,恢复/中断
    雇用,雇用/解雇
    提前,繰り上/推迟,延期,繰り下 第一/最后,最終 启用,起動/停用,停止 盈利,黒字/亏损,赤字 安装,取り付/拆除,取り外 长,長/短
    加强,強化/减弱,減輕,减轻 签收,受け取/退回,返品 行き/帰り 表/裏,背面 厚/薄 重/軽,轻 広/狭,窄 深/浅 明る/暗
    热,熱,暑,温/冷,寒
    干,乾/湿 必修,必須,必须/任意,選択,可选 増員/減員 往路/復路 昼/夜 春/夏/秋/冬 季初/季末 上半/下半 上旬/中旬/下旬
    安/危
    这版,这一版,本版/下版,下一版,下个版本/上版,上一版 这期,这一期,本期/下期,下一期/上期,上一期
    这批,这一批,本批/下批,下一批/上批,上一批 这次,这一次,本次/下次,下一次/上次,上一次 本届/下届/上届
    今回/次回/前回 今期,今季/来期,来季/前期,前季 今年度,本年度/来年度/前年度,昨年度
    集合,到着,到达/解散,出発,出发 卒業,毕业/入学 加入,参加/退出,退会,脱退,欠席 合格/不合格 勝,赢,胜/負,输,败 満/空
    点灯/消灯
    装/拆 收,収/付 进,進/退 存/取 赚/赔 快/慢 正/负,負 真/假 先/后,後 首/末 甲/乙 甲方/乙方 父/母 兄/弟 姐,姉/妹 夫/妻
    生/死
    自動,自动/手動,手动 国内/国外,海外 公立/私立 直接/間接,间接 定期/臨時,临时 常设/临时 室内,屋内/室外,屋外
    満席/空席 あり,有り,付き/なし,無し,抜き 及び,および,並びに,以及,及,和,与/または,又は,もしくは,あるいは,或
    全員,全て,すべて,全部,全体,所有/ほとんど,大半,大多数,大部分/一部,部分,一些"""
"""Groups parted by spaces, sides by `/`, words that mean the same by commas."""
_DENIED: Final = (
    "保留/取消,删除,删掉 至少/低于 最多/超过,超出 続ける/中止 残す/捨てる 少なくとも/下回る 禁止/允许,可以,許可,できる"
)
"""What the common words for `not X` exclude, as common words."""
_REVERSING = re.compile(
    "見送|見合わせ|断念|控え|取り下げ|取下げ|辞退|放棄|撤回|中止|やめ|取り止め|取り消|取消|キャンセル|延期|先送|凍結|廃止|解約|解除|停止"
    "|断る|断り|断っ|拒|返上|棚上げ|諦め|あきらめ|免除|除外|白紙|控除|放弃|放棄|暂缓|暫緩|搁置|撤销|撤銷|推迟|终止|終止|取缔|废除|回绝"
    "|推掉|作罢|叫停|暂停|暫停|停用|停办|谢绝|婉拒|解约|退订|退掉"
)
"""Words that undo the work which another item asks for."""
_JOINTS: Final = frozenset("和与與跟同及或、・とやかも")
"""What stands between two words whose order tells nothing."""
_TURNING: Final = (
    r"(?P<word>[一-鿿ァ-ヶー])(?P<sign>と|か|または|や)(?=(?P<behind>[一-鿿ァ-ヶー]))",
    r"(?P<word>.{2})(?P<sign>から|まで)(?P<behind>)",
    r"(?P<word>)(?P<sign>[从自到至])(?P<behind>[一-鿿]{2})",
)
"""Small words that turn a meaning round between, behind or before the same characters."""
_SAME_SIGN: Final = {"や": "と", "または": "か", "自": "从", "至": "到"}
_PERSONS: Final = re.compile(
    "(?P<she>彼女|她)|(?P<he>彼(?![女岸ら])|(?<!其)他(?![人方社県国の]))|(?P<we>我们|我們|私たち|我々|当社|弊社)"
    "|(?P<you>你|您|貴社|御社)"
)
_COVERBS: Final = "给給向把被从從到比对對由"
"""Chinese words that give the one behind them a role of its own."""
_NOUN: Final = "一-鿿々ァ-ヶー"
_DONE_TO: Final = re.compile(rf"([{_NOUN}]+)に[一-鿿]+(?:さ|ら)れ")
"""A Japanese noun that does what is done to another: `に買収された`."""
_LONGEST_NAME: Final = 12
_SAME_ROLE: Final = {"は": "が", "へ": "に"}
_CASES: Final = tuple("をがはにへでと")
_EMPTY: Final = "工作 事宜 活动 任务 项目 工程 作業 業務 手続き 件 事 分 等 など 様"
_EMPTY_HEADS: Final = frozenset(_EMPTY.split())
"""Nouns that may stand behind another one and say nothing more."""
_DERIVING: Final = """模板 模版 样本 样张 经理 助理 主管 总监 代表 负责人 草案 初稿 副本 附件 摘要 清单 名单 目录 流程
    手册 指南 数据库 規則 雛形 見本 一覧 目録 手順 案"""
_HEADS: Final = tuple(_DERIVING.split())
"""Nouns that make another thing of the one before, wherever it stands: `报告模板`."""
_HIRAGANA: Final = re.compile("[ぁ-ゖ]")
_SHORT: Final = 24
_FAR: Final = 40
"""Characters with a meaning up to which a sentence can spare no added head, and no replaced word."""


@cache
def _opposites() -> list[list[list[str]]]:
    return _sides(_OPPOSITES)


@cache
def _said_by_denying() -> list[list[list[str]]]:
    return _sides(_DENIED)


def _sides(groups: str) -> list[list[list[str]]]:
    return [[side.split(",") for side in group.split("/")] for group in groups.split()]


@cache
def _placed() -> re.Pattern[str]:
    """A Japanese noun with the particle that gives it its role."""
    return re.compile(rf"([{_NOUN}]+)(から|まで|より|[がはをにへ])")


@cache
def _kana_verb() -> re.Pattern[str]:
    """A verb in Hiragana at the end; those that only carry a noun say nothing."""
    carriers = (
        "する|した|しま|しな|して|なる|なっ|なり|なら|ある|あり|いる|いた|でき|おこな|やる|やっ|やり|くだ|つい|よる|よっ|みる"
        "|こと(?!わ)|もの|よう|ため|まで|から"
    )
    return re.compile(f"(?<=[をがはにへでも])(?!{carriers}|[をはの])[ぁ-ゖ]{{2,}}$")


def cjk_veto(ours: str, theirs: str, passed: frozenset[str] = frozenset()) -> str | None:
    """What parts two texts of Chinese or Japanese characters, or None; `ours` and `theirs` hold no other characters."""
    one, other = common_words(ours), common_words(theirs)
    if _denies(one) != _denies(other) or _denies_another(one, other):
        return "negation"
    if _opposed(ours, theirs) or _opposed(one, other, _said_by_denying()) or _turned(ours, theirs):
        return "opposite"
    if cjk_stances_exclude(ours, theirs):
        return "stance"
    if names_differ(one, other):
        return "name"
    if _thorough_or_timed(*_slot(ours, theirs)):
        return "value"
    size = min(len(_meaning(one)), len(_meaning(other)))
    if size <= _FAR and (parted_by := _word_veto(ours, theirs, passed)):
        return parted_by
    if size <= _SHORT and _head_added(*_slot(one, other)):
        return "head"
    swapped = _blocks_swapped(ours, theirs) or _particles_swapped(ours, theirs) or _coverbs_swapped(ours, theirs)
    swapped = swapped or _does_what_is_done_to_it(ours, theirs) or _does_what_is_done_to_it(theirs, ours)
    return "role" if swapped else None


def _word_veto(ours: str, theirs: str, passed: frozenset[str]) -> str | None:
    """What parts two sentences that are not so long that a word more, or another word, tells nothing."""
    one, other = common_words(ours), common_words(theirs)
    if bool(_RESTRICTIONS.search(one)) != bool(_RESTRICTIONS.search(other)):
        return "scope"
    lacks = "replaced" not in passed and each_lacks_a_character(ours, theirs)
    if lacks or _word_replaced(*_slot(one, other)):
        return "replaced"
    if bool(_REVERSING.search(one)) != bool(_REVERSING.search(other)):
        return "work"
    return "work" if _verb_replaced(one, other) or _verb_replaced(other, one) else None


def cjk_parted_for_certain(ours: str, theirs: str) -> bool:
    """Whether opposites, roles, or a negation in sentences of about one length part two texts of one occasion."""
    short, long = sorted((len(ours), len(theirs)))
    if 2 * long < 3 * short and _denies(ours) != _denies(theirs):
        return True
    if _opposed(ours, theirs) or _blocks_swapped(ours, theirs) or _particles_swapped(ours, theirs):
        return True
    one, other = common_words(ours), common_words(theirs)
    return names_differ(one, other) or _word_replaced(*_slot(one, other))


def _denies_another(ours: str, theirs: str) -> bool:
    """Whether each of two texts says what the other denies: `年契約とし単発とせず`, `単発とし年契約とせず`."""
    one, other = (set(_DENIED_WORDS.findall(text)) for text in (ours, theirs))
    return any(word[0] + word[1] in theirs for word in one - other) and any(
        word[0] + word[1] in ours for word in other - one
    )


def _denies(text: str) -> bool:
    """Whether a text denies what it says, and does not deny that again."""
    return len(_NEGATIONS.findall(_OBLIGED.sub("", _WHETHER.sub("", text)))) % 2 == 1


@lru_cache(20_000)
def meaning(run: str) -> str:
    """The characters of a text that have a meaning, one word for all that mean the same."""
    return _meaning(common_words(run))


def each_lacks_a_character(ours: str, theirs: str) -> bool:
    """Whether each of two texts has a character with a meaning that the other has not, for one word or another."""
    one, other = common_words(ours), common_words(theirs)
    return _lacks(_meaning(one), other) and _lacks(_meaning(other), one)


def modifier_replaced(ours: str, theirs: str) -> bool:
    """Whether two texts have each another word right before the same one: `衣装展示室` and `貨幣展示室`."""
    one, other = common_words(ours), common_words(theirs)
    return not _modified(one, other).isdisjoint(_modified(other, one))


def _modified(text: str, other: str) -> set[str]:
    """Each two characters behind two that the other text does not have, all of them no Hiragana."""
    places = (at for at in range(2, len(text) - 1) if not _HIRAGANA.search(text[at - 2 : at + 2]))
    return {text[at : at + 2] for at in places if text[at - 1] not in other and text[at - 2] not in other}


def _meaning(text: str) -> str:
    return "".join(char for char in text if char not in FUNCTION)


def _lacks(ours: str, theirs: str) -> bool:
    return any(char not in theirs for char in ours)


def _opposed(ours: str, theirs: str, groups: list[list[list[str]]] | None = None) -> bool:
    for group in _opposites() if groups is None else groups:
        left = {rank for rank, side in enumerate(group) if any(word in ours for word in side)}
        right = {rank for rank, side in enumerate(group) if any(word in theirs for word in side)}
        if left - right and right - left:
            return True
    return False


def _turned(ours: str, theirs: str) -> bool:
    """Whether small words turn one round: `and` here and `or` there, `from` and `to`, `he` and `she`."""
    left, right = ({each.lastgroup for each in _PERSONS.finditer(text)} for text in (ours, theirs))
    if left - right and right - left:
        return True
    for signs in _TURNING:
        one, other = _signs(signs, ours), _signs(signs, theirs)
        if any(one[place].isdisjoint(other[place]) for place in one.keys() & other.keys()):
            return True
    return False


def _signs(expression: str, text: str) -> dict[tuple[str, str], set[str]]:
    """The small words of a text by what stands around them."""
    found: dict[tuple[str, str], set[str]] = {}
    for each in re.finditer(expression, text):
        found.setdefault((each["word"], each["behind"]), set()).add(_SAME_SIGN.get(each["sign"], each["sign"]))
    return found


def _slot(ours: str, theirs: str) -> tuple[str, str, str]:
    """What stands between the beginning and the end that two texts share, whole words of Katakana; and this end."""
    start = _shared(ours, theirs)
    end = _shared(ours[start:][::-1], theirs[start:][::-1])
    while start and _katakana(ours[start - 1]) and any(_katakana(text[start : start + 1]) for text in (ours, theirs)):
        start -= 1
    while end and _katakana(ours[-end]) and any(_katakana(text[: len(text) - end][-1:]) for text in (ours, theirs)):
        end -= 1
    return ours[start : len(ours) - end], theirs[start : len(theirs) - end], ours[len(ours) - end :]


def _shared(ours: str, theirs: str) -> int:
    """How many characters two texts share at the beginning."""
    pairs = enumerate(zip(ours, theirs, strict=False))
    return next((at for at, (x, y) in pairs if x != y), min(len(ours), len(theirs)))


def _katakana(char: str) -> bool:
    return "ァ" <= char <= "ー"


def _thorough_or_timed(ours: str, theirs: str, end: str) -> bool:
    """Whether one does it `thoroughly`, `十分`, and the other for minutes, of which the number is no such character."""
    return {ours, theirs} == {"", "十"} and end.startswith("分")


def _word_replaced(ours: str, theirs: str, end: str) -> bool:
    """Whether two parts of a sentence are other words: other runs of characters, with no character in common, or one
    word of Katakana each.
    """
    if run_replaced(ours, theirs, end, japanese=_HIRAGANA.search(ours + theirs + end) is not None):
        return True
    left, right = set(_meaning(ours)), set(_meaning(theirs))
    if not left or not right:
        return False
    if all(_katakana(char) for char in left | right):
        return ours.replace("ー", "") != theirs.replace("ー", "")
    return left.isdisjoint(right)


def _verb_replaced(ours: str, theirs: str) -> bool:
    """Whether one ends with a verb in Hiragana of which the other knows nothing: `をはずす`."""
    verb = _kana_verb().search(ours)
    return verb is not None and verb[0][:2] not in theirs


def _head_added(ours: str, theirs: str, end: str) -> bool:
    """Whether all that one has more is a noun behind its last one, or behind one with a case: `規則の案を`; or a noun
    that makes another thing of the one before.
    """
    added = (ours or theirs).strip("の的")
    if (ours and theirs) or not _meaning(added) or added in _EMPTY_HEADS:
        return False
    return not end or end.startswith(_CASES) or added.endswith(_HEADS)


def _blocks_swapped(ours: str, theirs: str) -> bool:
    """Whether the texts are `A x B` and `B x A` with something between that is more than `and`."""
    if sorted(ours) != sorted(theirs) or ours == theirs:
        return False
    start = next(at for at, (x, y) in enumerate(zip(ours, theirs, strict=True)) if x != y)
    end = next(at for at, (x, y) in enumerate(zip(ours[::-1], theirs[::-1], strict=True)) if x != y)
    ours, theirs = ours[start : len(ours) - end], theirs[start : len(theirs) - end]
    for size in range(1, min(len(ours), 40)):
        if theirs.endswith(ours[:size]):
            for other in range(1, min(len(ours) - size, 40)):
                middle = ours[size : len(ours) - other]
                if theirs == ours[len(ours) - other :] + middle + ours[:size]:
                    return not _JOINTS.issuperset(middle)
    return False


def _particles_swapped(ours: str, theirs: str) -> bool:
    """Whether two Japanese nouns have each other's particle: `コーチが選手を`, `選手がコーチを`."""
    left, right = _roles(ours), _roles(theirs)
    moved = {(left[noun], right[noun]) for noun in left.keys() & right.keys() if left[noun] != right[noun]}
    return any((there, here) in moved for here, there in moved)


def _roles(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for noun, particle in _placed().findall(text):
        found.setdefault(noun, _SAME_ROLE.get(particle, particle))
    return found


def _does_what_is_done_to_it(ours: str, theirs: str) -> bool:
    """Whether something is done by one to whom the other says that it is done: `甲被乙收购`, `甲收购乙`."""
    if (doer := _DONE_TO.search(ours)) and not _DONE_TO.search(theirs):
        return _roles(theirs).get(doer[1]) == "を"
    before, _, behind = ours.partition("被")
    if not behind or "被" in theirs:
        return False
    done_to, does = _known_end(before[::-1], theirs[::-1])[::-1], _known_end(behind, theirs)
    return min(len(done_to), len(does)) > 1 and theirs.find(done_to) < theirs.find(does)


def _known_end(text: str, other: str) -> str:
    """As much of the beginning of a text as the other text holds."""
    sizes = range(min(len(text), _LONGEST_NAME), 0, -1)
    return next((text[:size] for size in sizes if text[:size] in other), "")


def _coverbs_swapped(ours: str, theirs: str) -> bool:
    """Whether a Chinese coverb stands before one thing here and before another there that both name."""
    for coverb in _COVERBS:
        if ours.count(coverb) == theirs.count(coverb) == 1:
            left, right = (text.partition(coverb)[2][:2] for text in (ours, theirs))
            if len(left) == len(right) == 2 and left != right and left in theirs and right in ours:
                return True
    return False
