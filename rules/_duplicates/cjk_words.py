"""Chinese and Japanese words that ask for, or tell, the same; groups parted by spaces, words by commas."""

from __future__ import annotations

import re
from functools import cache

_WORDS = """购买,采购,购置,订购,购入 联系,联络 通知,告知 举行,举办,召开 推迟,延期,延后,顺延 整理,汇总,归纳
    增加,增长 减少,降低 之前,以前 检查,核查,确认,核实,查看 讨论,商讨,商议 准备,筹备 员工,职工 目前,现在,当前,如今
    大约,大概,约 发送,寄送,寄给,发给 制定,拟定,制订 审核,审查,审阅 提交,递交,上交,交上来 改造,翻新,翻修
    维修,修理,修复 建议,提议 由于,因为 全部,所有,全体 客户,顾客 合同,协议 汇报,报告 签订,签署,签 下午,午后
    更新,刷新 安排,安置 邀请,请来 培训,训练 招聘,招募 预订,预定 参加,出席 研究,调研,调查 完成,做完 开始,启动,起
    费用,开销,花费 编写,撰写,起草 使用,采用,利用 组织,筹办 统计,计算 解决,处理 支付,付款,缴纳
    同比,去年同期,上年同期 意见,反馈意见 立即,马上,尽快 依頼,頼む,お願い 問い合わせ,確認,チェック 注文,発注
    作成,作る,作り,作った,つくる 準備,用意 購入,買う,買い 変更,変える 連絡,知らせる,知らせ,通知 送付,送る,送信,郵送
    報告,レポート 修理,修繕,直す 開始,始まる,始める,はじめる,はじまる,スタート 終了,終わる,切れる,満了
    増加,増えた,増える,増やす,ふやす
    減少,減った,減る,へらす,減らす 会議,ミーティング,打ち合わせ,打合せ 資料,書類,ドキュメント
    顧客,客先,クライアント,お客様
    見積もり,見積り,見積書,見積 実施,行う,行なう,行った 参加,出席 検討,考える 決定,決める,決まった,決めた 提出,出す
    更新,アップデート 支払,支払う,支払い,払う 前年,昨年,去年 今年,本年 約,およそ,ほぼ 費用,コスト,経費
    使用,利用,使う,用いる 冬,冬季,冬期,冬の間 夏,夏季,夏期,夏の間 受け入れ,受入 担当者,担当 予約,予約する
    交換,取り替え,取り換え 配布,配る 募集,募る 訪問,訪ねる 契約,契約する 採用,雇う 共有,シェア 対応,対処
    調査,調べる 完了,済ませる 会社,企業 建物,ビル 中止,取りやめる,取りやめ,取り止め,やめる,やめた
    見送る,見合わせる,見送り 必要,要る"""

_FILLERS = """ことになった,こととする,ことにした,ことに決めた,することにした,予定である,予定だ,予定,必要がある,必要,
    今後は,今後, について,に関する,に関して,における,において,によって,による,に対して,に対し,進行,进行,一下,方面,
    相关,获得,将会, 被,对于,关于,有关,行う,入れる,となった,になった,にする,とする,してください,をお願いします"""


@cache
def _table() -> dict[str, str]:
    groups = [group.split(",") for group in _WORDS.split()]
    table = {filler.strip(): "" for filler in _FILLERS.split(",")}
    for words in groups:
        for word in words[1:]:
            table.setdefault(word, words[0])
    return table


@cache
def _words() -> re.Pattern[str]:
    firsts = {group.split(",")[0] for group in _WORDS.split()}
    known = sorted(firsts | _table().keys(), key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, known)))


def common_words(text: str) -> str:
    """The text with one word for all that mean the same, and without words that only carry others."""
    return _words().sub(lambda match: _table().get(match[0], match[0]), text)
