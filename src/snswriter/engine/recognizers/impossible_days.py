"""Dates that no calendar has: 11月31日, 2月30日, 13月1日."""

import calendar
from collections.abc import Iterator

from snswriter.engine.document import Document
from snswriter.engine.recognizer import Context, Hit, Options
from snswriter.engine.recognizers.day_mentions import DayMention
from snswriter.engine.recognizers.resolved_days import ResolvedDay, resolve_days
from snswriter.engine.recognizers.year_mentions import year_mentions

_MAX_WRITTEN_DAY = 60


def impossible_days(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield each written date that does not exist. Value: `truth`, why it cannot be."""
    for resolved in resolve_days(document, context):
        if resolved.days or resolved.mention.day > _MAX_WRITTEN_DAY:
            continue
        if not _is_in_leap_year(resolved.mention, document):
            yield Hit(resolved.line, resolved.mention.span, {"truth": _truth(resolved, context)})


def _is_in_leap_year(mention: DayMention, document: Document) -> bool:
    """Tell whether it is 29 February without a year, in a text that names a leap year."""
    if (mention.month, mention.day) != (2, 29) or mention.year is not None:
        return False
    return any(calendar.isleap(year.year) for _, year in document.extract(year_mentions))


def _truth(resolved: ResolvedDay, context: Context) -> str:
    mention = resolved.mention
    month = context.on.month if mention.month is None else mention.month
    if not 1 <= month <= 12:
        return "月は1月から12月までです"
    if month == 2:
        return "2月は28日まで、うるう年だけ29日までです"
    return f"{month}月は{calendar.monthrange(2000, month)[1]}日までです"
