"""How far the work is, and whether it must or may be done, in Chinese and Japanese sentences."""

from __future__ import annotations

import re
from typing import Final

_KANA: Final = re.compile("[ぁ-ゖ]")
_TIMES: Final = {
    "ja": {
        "coming": "予定|これから|こと[にとを](?:する|した|なる|なった|決め|決ま|決定)|ことが?決ま|つもり|見込み?$"
        "|待ち$|たい$",
        "silent": "(?:決定|決議|合意|承認|可決|了承)(?:した|しました|された)?$|(?:決め|決まっ)た$"
        "|[にと](?:なった|なりました|した|しました)$",
        "now": "中$|最中|ているところ|ておるところ",
        "either": "て(?:いる|います|おる|おります)$",
        "done": "(?:済|済み|ずみ|完了|終了)$|(?<!い)(?:た|だ|ました)$|終わって(?:いる|います)$",
        "open": "(?:する|される|します|されます|[一-鿿][うくすつぬぶむぐるえけせてねべめげれ]る?)$",
    },
    "zh": {
        "done": "已|完毕|完畢|(?<![为除不得])了(?!解)|印好|修好|办好|做好|写好|过$",
        "now": "正在|正于|(?<!其)中$|进行中",
        "coming": "即将|即將|[将將]|待(?!遇)|打算|准备|計劃|计划|拟(?!定)|尚需",
    },
}
_FORCES: Final = {
    "ja": {
        "must": "(?:なければ|ねば|なくては|ないと)(?:なら|いけ)|必要(?=が?(?:ある|あり|だ|です|$))|こと$|べき|義務"
        "|必須|要する$",
        "may": "ても(?:よい|いい|良い|構わ)|できる|できます|可能|可(?=$|と|能)|許可|認め|任意",
    },
    "zh": {
        "must": "必须|必須|须|須|应当|應當|应该|應該|应(?=[在于由按将把及])|需要|需(?!求)|务必|務必|一定要|得(?=在|把)",
        "may": "可以|可(?=[在用于自由随使]|[^能靠见見观爱行惜是])|能够|能夠|允许|允許|准许|準許|自愿",
    },
}
_PLACES: Final = {"silent": 0, "done": 1, "now": 2, "coming": 4, "open": 6, "either": 3, "must": 1, "may": 2}


def cjk_stances_exclude(ours: str, theirs: str) -> bool:
    """Whether one says that it is done and the other that it is to come, or one `must` and the other `may`."""
    language = "ja" if _KANA.search(ours + theirs) else "zh"
    return any(
        bool(one) and bool(other) and not one & other
        for kinds in (_TIMES[language], _FORCES[language])
        for one, other in [(_place(ours, kinds), _place(theirs, kinds))]
    )


def _place(text: str, kinds: dict[str, str]) -> int:
    """What the first kind of words says that the text has."""
    return next((_PLACES[kind] for kind, words in kinds.items() if re.search(words, text)), 0)
