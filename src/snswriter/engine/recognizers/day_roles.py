"""What the dates of a text are for: the event, the deadline, the opening of applications."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from snswriter.engine.document import Document
from snswriter.engine.passage import Passage
from snswriter.engine.recognizer import Context
from snswriter.engine.recognizers.day_mentions import CLOCK, DayMention, Joint
from snswriter.engine.recognizers.resolved_days import ResolvedDay, resolve_days
from snswriter.text.span import Span


class Role(Enum):
    """What a date is for."""

    EVENT = "event"
    DEADLINE = "deadline"
    OPENING = "opening"
    RESULT = "result"


@dataclass(frozen=True, slots=True)
class RoledDay:
    """A resolved day, what it is for, and the span that shows it."""

    resolved: ResolvedDay
    role: Role
    span: Span

    @property
    def day(self) -> date:
        """Return the day meant."""
        return self.resolved.day or date.max


_APPLY = (
    r"(?:申込み?|申し込み?|申しこみ|お?申込|応募|エントリー|参加(?:の)?(?:受付|登録|希望)|予約|事前登録|募集|受付|受け付け"
    r"|前売り?券?|チケット|締切り?|締め切り|〆切り?|申請期限|期限|必着|消印)"
)
_APPLY_BEFORE = re.compile(rf"{_APPLY}[^。\n]{{0,18}}\Z")
_LABEL_BEFORE = re.compile(
    r"(?:締切り?日?|締め切り日?|〆切り?日?|申込(?:み)?期限|(?:申告|提出|申請|納付|返却|回答|支払)の?期限|応募期限|受付期限|募集期限)"
    r"\s?[】〕\]]?\s?[:は/ 、]{0,2}\s?\Z"
)
_UNTIL = re.compile(
    rf"{CLOCK}?\s?(?P<end>まで|迄|必着|締切|締め切り|〆切|消印有効|\([^)]{{0,6}}(?:必着|消印)[^)]{{0,4}}\))"
)
_UNTIL_APPLY = re.compile(rf"[^。\n]{{0,24}}?{_APPLY}")
_OTHER_DEADLINE = re.compile(
    "写真|感想|アンケート|動画|見逃し|アーカイブ|展示|受取|受け取り|引き?換え|引き?取り|納付|支払|振り?込み|入金|報告|精算|返却"
    "|次回|次年度|来年度|回目|後期|二次|2次|追加募集|作品|フォト|ポイント|クーポン|利用(?!の?申込|の?申し込|者の?募集)"
)
_EVENT_AFTER = re.compile(
    rf"{CLOCK}?\s?(?:から|より|~|〜)?\s?{CLOCK}?\s?(?:まで|、)?\s?(?:に|[、は]|から|の)?[^。、\n]{{0,22}}?"
    r"(?:開催|開く|行う|催す|開きます|開かれます|行います|行われます|行なわれます|実施し|催します|開講|開演|開幕|があります|始まります|スタート|開会|公演|上映)"
)
_EVENT_NAMED = re.compile(
    rf"{CLOCK}?の[^。、\n]{{0,14}}?(?:大会|まつり|祭|講座|教室|講演|コンサート|イベント|フェス|フェア|式典?|セミナー|ツアー"
    r"|体験|相談会|説明会|試験|見学会|会(?=[、。はにを!で]))"
)
_EVENT_BEFORE = re.compile(
    r"(?:(?:開催)?日時?|とき|開催日|実施日|当日|日程|期日|開催期間|会期|開催)"
    r"\s?[】〕\]]?\s?[:は/ 、]{0,2}\s?\Z"
)
_SAID_BEFORE = re.compile(r"(?:は|を|が)、?(?:来る)?\s?\Z")
_SAID_AFTER = re.compile(rf"\s?(?:の?{CLOCK}|[。、]|$|です|、?[^。]{{0,8}}で(?:す|開))")
_OPENING_AFTER = re.compile(
    rf"{CLOCK}?\s?(?:から|より)[^。\n【】~]{{0,12}}?(?:受付|受け付け|申込|申し込み|予約|販売|発売|募集|開始)"
)
_OPENING_BEFORE = re.compile(
    r"(?:受付|申込み?|予約|募集|販売|発売)(?:の)?(?:開始日?)\s?[】〕\]]?\s?(?:[:は/ 、]{0,2})\s?\Z"
    r"|(?:受付|申込み?|申し込み|予約|募集|販売)は、?\s?\Z"
)
_RESULT_BEFORE = re.compile(
    r"(?:抽選(?:の?結果)?|(?:選考|審査|当選)の?結果|当選発表|結果発表|合格発表|発表)(?:日)?(?:は|:|\s)?\s?\Z"
)
_STARTS = re.compile(rf"{CLOCK}?\s?(?:から|より|~|〜)")


def roled_days(document: Document, context: Context) -> tuple[RoledDay, ...]:
    """Return the days of a document whose purpose the words around them tell, in order."""
    return document.remember(
        (roled_days, context.on), lambda: tuple(_roled(document, resolve_days(document, context)))
    )


def _roled(document: Document, days: tuple[ResolvedDay, ...]) -> Iterator[RoledDay]:
    for index, resolved in enumerate(days):
        if resolved.day is not None:
            following = days[index + 1 : index + 2]
            begins = any(day.mention.joint is Joint.RANGE for day in following)
            found = _role(document.lines[resolved.line].passage, resolved.mention, begins=begins)
            if found is not None:
                yield RoledDay(resolved, *found)


def _role(passage: Passage, mention: DayMention, *, begins: bool) -> tuple[Role, Span] | None:
    key = (_role, mention.span.start, begins)
    return passage.remember(key, lambda: _read_role(passage, mention, begins=begins))


def _read_role(passage: Passage, mention: DayMention, *, begins: bool) -> tuple[Role, Span] | None:
    sentence = passage.sentence(mention.span)
    before = passage.text[sentence.start : mention.span.start]
    after = passage.text[mention.span.end : sentence.end]
    deadline = None if begins else _deadline_span(mention.span, before, after)
    if deadline is not None:
        return Role.DEADLINE, deadline
    if _RESULT_BEFORE.search(before):
        return Role.RESULT, mention.span
    if not begins and _OPENING_BEFORE.search(before) and _STARTS.match(after):
        return Role.OPENING, mention.span
    if not begins and _OPENING_AFTER.match(after):
        return Role.OPENING, mention.span
    if mention.joint is not Joint.RANGE and _UNTIL.match(after):
        return None
    return (Role.EVENT, mention.span) if _is_event(before, after) else None


def _is_event(before: str, after: str) -> bool:
    if _APPLY_BEFORE.search(before):
        return False
    if _EVENT_AFTER.match(after) or _EVENT_NAMED.match(after) or _EVENT_BEFORE.search(before):
        return True
    return bool(_SAID_BEFORE.search(before) and _SAID_AFTER.match(after))


def _deadline_span(span: Span, before: str, after: str) -> Span | None:
    until = _UNTIL.match(after)
    label = _LABEL_BEFORE.search(before)
    clause = before.rsplit("。", 1)[-1]
    if until is None:
        is_own = label is not None and not _OTHER_DEADLINE.search(clause[-24:])
        return Span(span.start - len(label[0]), span.end) if label and is_own else None
    applies = _APPLY_BEFORE.search(clause) or _UNTIL_APPLY.match(after)
    if applies is None or _OTHER_DEADLINE.search(clause[-24:] + after[:24]):
        return None
    lead = re.search(rf"{_APPLY}[^。\n]{{0,10}}\Z", clause)
    start = span.start - len(lead[0]) if lead else span.start
    return Span(start, span.end + until.end())
