"""Announcements of a day that is already over on the planned day of posting."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from snswriter.engine.document import Document
from snswriter.engine.passage import Passage
from snswriter.engine.recognizer import Context, Hit, Options
from snswriter.engine.recognizers.day_mentions import CLOCK, DayMention, Joint
from snswriter.engine.recognizers.day_roles import Role, roled_days
from snswriter.engine.recognizers.resolved_days import ResolvedDay, resolve_days
from snswriter.engine.recognizers.weekdays import spoken_day
from snswriter.text.span import Span

# Older dates in a draft without a year are more likely those of an archived text.
_FEW_DAYS = 2
_REACH = timedelta(days=40)
# A written year is looked at longer: most slips are the year before in a text used again.
_REACH_OF_YEAR = timedelta(days=400)
_COMING = re.compile(
    rf"{CLOCK}?\s?(?:から|より|~|〜)?\s?{CLOCK}?\s?(?:まで)?(?:に|、|は|から|の|より|まで)?[^。\n]{{0,30}}?"
    r"(?P<verb>開きます|開かれます|開催します|開催いたします|開催されます|行います|行われます|行ないます|実施します|実施いたします"
    r"|催します|始まります|始めます|開始します|開講します|開演します|開幕します|オープンします|あります|受け付けます|募集します"
    r"|販売します|公開します|配布します|放送します|上演します|上映します|運行します|閉館します|休館します|停止します|止めます"
    r"|来ます|おいでください|お越しください|ご来場ください|ご参加ください|お集まりください|お待ちしています|お待ちしております"
    r"|お申し込みください|申し込んでください|お申込みください|ご応募ください|ご覧ください|提出してください|お出しください"
    r"|お済ませください|ご提出ください|納めてください|(?:開催|実施)予定(?=[。!\s]|$)|の予定です|予定しています)(?!の)"
)
_DONE = re.compile(
    "まし(?:た|て)|でした|だった|済み|ところ|以来|以降|当時|昨年|去年|先日|から(?:ずっと)?、?(?:現在|いま|引き続き|継続)"
)
_INVITES = re.compile(
    "お越しください|お越し下さい|ご来場ください|ご参加ください|お集まりください|お待ちしてい|お待ちしており|おいでください"
    "|お立ち寄りください|お楽しみに|ぜひ(?:ご|お)|参加者募集|お申し込みください|お申込みください"
)
_UNTIL = re.compile(
    rf"{CLOCK}?\s?(?P<until>まで(?:に)?|迄|必着)[^。\n]{{0,30}}?"
    "(?:ください|下さい|お願い|受け付けて|受付中|募集中|お待ちし|どうぞ|お早めに|間に合い|開催中|お持ち|お出し)"
)
_STILL_RUNS = re.compile(rf"{CLOCK}?\s?(?:から|より|以降|~|〜)")


def past_announcements(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield days announced as coming that are past. Values: `truth`, `ago` (days).

    Option `others`: "past" for texts whose days are all over, "coming" for the rest.
    """
    days = resolve_days(document, context)
    if _others(days, context.on) != options.get("others", "past"):
        return
    yield from _invitations(document, days, context.on)
    for resolved in days:
        if resolved.day is None or not _is_lately_over(resolved, context.on):
            continue
        found = _announced(document.lines[resolved.line].passage, resolved.mention)
        if found is not None:
            yield Hit(resolved.line, found, _values(resolved.day, context.on))


def past_deadlines(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield deadlines that are over on the planned day. Values and option as above."""
    if _others(resolve_days(document, context), context.on) != options.get("others", "past"):
        return
    yield from _passed_untils(document, context)
    for roled in roled_days(document, context):
        if not _is_lately_over(roled.resolved, context.on) or roled.role is not Role.DEADLINE:
            continue
        passage = document.lines[roled.resolved.line].passage
        if not _DONE.search(passage.text, roled.span.end, passage.sentence(roled.span).end):
            yield Hit(roled.resolved.line, roled.span, _values(roled.day, context.on))


def _invitations(document: Document, days: tuple[ResolvedDay, ...], on: date) -> Iterator[Hit]:
    """Yield the last day of a text that still invites to it, though all its days are over."""
    is_single = 0 < len(days) <= _FEW_DAYS and all(d.mention.joint is Joint.NONE for d in days)
    if not is_single or _others(days, on) == "coming":
        return
    if not _INVITES.search(document.text) or _DONE.search(document.text):
        return
    last = max(days, key=lambda resolved: resolved.day or date.min)
    text = document.lines[last.line].passage.text
    if (
        last.day is not None
        and on - _REACH <= last.day
        and not _STILL_RUNS.match(text, last.mention.span.end)
    ):
        yield Hit(last.line, last.mention.span, _values(last.day, on))


def _passed_untils(document: Document, context: Context) -> Iterator[Hit]:
    """Yield days up to which something is asked or offered, though they are over."""
    for resolved in resolve_days(document, context):
        if resolved.day is None or not _is_lately_over(resolved, context.on):
            continue
        passage = document.lines[resolved.line].passage
        sentence = passage.sentence(resolved.mention.span)
        until = _UNTIL.match(passage.text, resolved.mention.span.end, sentence.end)
        if until and not _DONE.search(passage.text, sentence.start, sentence.end):
            span = Span(resolved.mention.span.start, until.end("until"))
            yield Hit(resolved.line, span, _values(resolved.day, context.on))


def _is_lately_over(resolved: ResolvedDay, on: date) -> bool:
    reach = _REACH_OF_YEAR if resolved.mention.year is not None else _REACH
    return resolved.day is not None and on - reach <= resolved.day < on


def _others(days: tuple[ResolvedDay, ...], on: date) -> str:
    return "coming" if any(d.day is not None and d.day >= on for d in days) else "past"


def _announced(passage: Passage, mention: DayMention) -> Span | None:
    key = (_announced, mention.span.start)
    return passage.remember(key, lambda: _read_announcement(passage, mention))


def _read_announcement(passage: Passage, mention: DayMention) -> Span | None:
    sentence = passage.sentence(mention.span)
    found = _COMING.match(passage.text, mention.span.end, sentence.end)
    if found is None or _DONE.search(passage.text, mention.span.end, found.end()):
        return None
    if mention.joint is Joint.NONE and _STILL_RUNS.match(passage.text, mention.span.end):
        return None
    return Span(mention.span.start, found.end())


def _values(day: date, on: date) -> dict[str, str]:
    return {"truth": spoken_day(day), "ago": str((on - day).days)}
