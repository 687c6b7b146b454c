"""What belongs before an event (期日前投票, 前夜祭) or after it (予備日), on its wrong side."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from snswriter.engine.document import Document
from snswriter.engine.passage import Passage
from snswriter.engine.recognizer import Context, Hit, Options
from snswriter.engine.recognizers.day_mentions import Joint
from snswriter.engine.recognizers.day_roles import Role, roled_days
from snswriter.engine.recognizers.resolved_days import ResolvedDay, resolve_days
from snswriter.text.span import Span

_BEFORE_NAMES = (
    "期日前投票所?|不在者投票|前夜祭|前日祭|リハーサル|予行(?:演習|練習)?|公開稽古|ゲネプロ"
)
_AFTER_NAMES = "予備日|順延(?:日)?|延期(?:日)?|後片付け|後夜祭|反省会|打ち上げ"
_HINT = re.compile(rf"{_BEFORE_NAMES}|{_AFTER_NAMES}")
_LEAD = (
    r"(?:の?(?:期間|日程|受付|日))?(?:は|を|:|、|が|[(]|で|\s)?(?:できる(?:期間)?は)?"
    r"\s?[】\])]?\s?\Z"
)
_BEFORE_LEAD = re.compile(rf"(?P<name>{_BEFORE_NAMES}){_LEAD}")
_AFTER_LEAD = re.compile(rf"(?P<name>{_AFTER_NAMES})(?:は|を|:|、|が|[(]|\s)?\s?[】\])]?\s?\Z")
_AFTER_NEXT = re.compile(r"\s?(?:に|へ|の|を)(?P<name>順延|延期|予備日)")
_MAIN_LEAD = re.compile(
    r"(?:投票日|投開票日?|投票|本番|当日|開催日)(?:は|:|、|の|が)?\s?[】\])]?\s?\Z"
)
_NOT_MAIN = re.compile("期日前投票|不在者投票")
_SPREAD = timedelta(days=100)


def wrong_event_order(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield days for what goes before an event that lie after it, and the other way round.

    Value: `truth`, both days in their order.
    """
    if not any(line.passage.extract(_names_side) for line in document.lines):
        return
    days = resolve_days(document, context)
    roles = {id(day.resolved): day.role for day in roled_days(document, context)}
    befores: list[tuple[ResolvedDay, ResolvedDay, str]] = []
    afters: list[tuple[ResolvedDay, str]] = []
    mains: list[ResolvedDay] = []
    for index, resolved in enumerate(days):
        if resolved.day is None or resolved.mention.joint is Joint.RANGE:
            continue
        text = document.lines[resolved.line].passage.text
        lead, rest = text[: resolved.mention.span.start], text[resolved.mention.span.end :]
        before, after = _BEFORE_LEAD.search(lead), _AFTER_LEAD.search(lead)
        moved = _AFTER_NEXT.match(rest)
        if before:
            befores.append((resolved, _end(days, index), before["name"]))
        elif after or moved:
            afters.append((resolved, (after or moved)["name"]))  # type: ignore[index]
        elif roles.get(id(resolved)) is Role.EVENT or _is_main(lead):
            mains.append(resolved)
    yield from _misplaced(befores, afters, mains)


def _names_side(passage: Passage) -> bool:
    return _HINT.search(passage.text) is not None


def _misplaced(
    befores: list[tuple[ResolvedDay, ResolvedDay, str]],
    afters: list[tuple[ResolvedDay, str]],
    mains: list[ResolvedDay],
) -> Iterator[Hit]:
    if len({main.day for main in mains}) != 1 or mains[0].day is None:
        return
    event = mains[0].day
    for first, last, name in befores:
        if last.day and event <= last.day < event + _SPREAD:
            start = (
                first.mention.span.start if first.line == last.line else last.mention.span.start
            )
            span = Span(start, last.mention.span.end)
            yield Hit(
                last.line,
                span,
                {"truth": f"{name}の{_short(last.day)}は{_short(event)}より前ではありません"},
            )
    for resolved, name in afters:
        if resolved.day and event - _SPREAD < resolved.day <= event:
            truth = f"{name}の{_short(resolved.day)}は{_short(event)}より後ではありません"
            yield Hit(resolved.line, resolved.mention.span, {"truth": truth})


def _end(days: tuple[ResolvedDay, ...], index: int) -> ResolvedDay:
    following = days[index + 1 : index + 2]
    if following and following[0].mention.joint is Joint.RANGE:
        return following[0]
    return days[index]


def _is_main(lead: str) -> bool:
    found = _MAIN_LEAD.search(lead)
    return found is not None and not _NOT_MAIN.search(lead[max(0, found.start() - 6) :])


def _short(day: date) -> str:
    return f"{day.month}月{day.day}日"
