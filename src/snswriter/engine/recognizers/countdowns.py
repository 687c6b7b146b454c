"""あと10日 against the day that is waited for."""

import re
from collections.abc import Iterator

from snswriter.engine.document import Document
from snswriter.engine.passage import Passage, finder
from snswriter.engine.recognizer import Context, Hit, Options
from snswriter.engine.recognizers.resolved_days import resolve_days
from snswriter.text.span import Span

_LEFT = re.compile(
    r"(?:まで|開催|開幕|本番|締切|開会|オープン|当日|期限)[^。\n0-9]{0,6}?(?:あと|残り)\s?(?P<days>[0-9]{1,3})日(?!間|程|以内|分)"
    r"|(?P<before>[0-9]{1,3})日後の(?=(?:[0-9]{1,2}月)?[0-9]{1,2}日)|(?P<weeks>[1-3])週間後の(?=(?:[0-9]{1,2}月)?[0-9]{1,2}日)"
)
_found_left = finder(_LEFT)


def days_left(passage: Passage) -> "tuple[re.Match[str], ...]":
    """Return how many days a passage says are left."""
    return (
        _found_left(passage)
        if any(sign in passage.text for sign in ("あと", "残り", "後の"))
        else ()
    )


def wrong_countdowns(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield numbers of days left that the only date of the text does not give. Value: `truth`."""
    found = document.extract(days_left)
    if len(found) != 1:
        return
    days = {resolved.day for resolved in resolve_days(document, context) if resolved.day}
    coming = {day for day in days if day >= context.on}
    if len(coming) != 1 or len(days) != 1:
        return
    left = (coming.pop() - context.on).days
    number, match = found[0]
    written = int(match["days"] or match["before"] or 7 * int(match["weeks"] or 0))
    # Some count the day itself.
    if abs(left - written) > 1:
        yield Hit(number, Span(*match.span()), {"truth": f"{left}日", "written": f"{written}日"})
