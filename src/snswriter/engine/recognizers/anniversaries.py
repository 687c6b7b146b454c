"""70周年 against the year in which it began, 15年前 against the year named."""

import re
from collections.abc import Iterator

from snswriter.engine.document import Document
from snswriter.engine.passage import Passage, finder
from snswriter.engine.recognizer import Context, Hit, Options
from snswriter.engine.recognizers.year_mentions import YearMention, year_mentions
from snswriter.text.span import Span

_ANNIVERSARY = re.compile(
    r"(?P<years>[1-9][0-9]{0,2})\s?周年|(?:築|創業|創立|設立|開館|開園|開校|開業|開港|開通|開設|施行|発足|合併|制定|誕生)(?:から)?(?P<lasted>[1-9][0-9]{1,2})年(?![0-9]|代|度|前)"
    r"|から、?(?:今年|ことし)(?:の[0-9]{1,2}月)?で(?:ちょうど|丸|まる)?(?P<since>[1-9][0-9]{1,2})年(?=です|でし|の節目|に|が|と|、|。|を迎)"
)
_BEGAN = re.compile(
    "一つにな|町割り|築城|廃城|開府|開町|移転|地震|津波|台風|水害|豪雨|噴火|災害|大火|生まれ|誕生|創業|開店|開館|開園|開設|創立|設立|施行|発足|開校|開業|開港|開通|合併|制定|創刊|始まっ|始まり|スタート|オープン|完成|結ば|締結|提携|指定|建築|建て|竣工"
)
_BEGAN_REACH = 24
_AHEAD = re.compile("来年|翌年|来年度|まもなく|もうすぐ|向けて|控え|迎える|迎えます|予定")
_AGO = re.compile(r"(?P<years>[1-9][0-9]{0,2})年前の?[、(]?\s?\Z")
_MIN_SLIP = 2
_HINT = re.compile(
    "年で|年の節目|しで|周年|年前|生まれ|[築業立館園校港通設行足併定生店]から|[築業立館園]"
)
_AGE = re.compile(
    r"生まれ(?:の(?:方|人|皆さん))?は?、?(?:今年|ことし)(?:で|に)?、?(?:満)?(?P<age>[1-9][0-9]{0,2})歳"
)

_anniversaries = finder(_ANNIVERSARY)


def wrong_anniversaries(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield anniversaries and 年前 that the year written beside them does not give.

    Values: `truth` (years passed on the planned day), `written`.
    """
    if not any(line.passage.extract(_counts_years) for line in document.lines):
        return
    years = list(document.extract(year_mentions))
    for number, found in document.extract(_anniversaries):
        begun = [year for n, year in years if _is_beginning(document, n, year)]
        span, lasted = (
            Span(*found.span()),
            int(found["years"] or found["lasted"] or found["since"]),
        )
        yield from _check(number, span, lasted, begun, found.string, context)
    for number, year in years:
        text = document.lines[number].passage.text
        age = _AGE.match(text, year.span.end)
        if age and not 0 <= context.on.year - year.year - int(age["age"]) <= 1:
            truth = f"{context.on.year - year.year}"
            span = Span(year.span.start, age.end())
            yield Hit(number, span, {"truth": f"{truth}年", "written": f"{age['age']}歳"})
        ago = _AGO.search(text[: year.span.start])
        if ago:
            span = Span(ago.start(), year.span.end)
            yield from _check(number, span, int(ago["years"]), [year], "", context)


def _counts_years(passage: Passage) -> bool:
    return _HINT.search(passage.text) is not None


def _is_beginning(document: Document, line: int, year: YearMention) -> bool:
    text = document.lines[line].passage.text
    window = text[max(0, year.span.start - 10) : year.span.end + _BEGAN_REACH]
    return "周年" not in text[year.span.end : year.span.end + 6] and bool(_BEGAN.search(window))


def _check(
    line: int, span: Span, written: int, begun: list[YearMention], text: str, context: Context
) -> Iterator[Hit]:
    passed = [context.on.year - year.year for year in begun if year.year < context.on.year]
    slack = _MIN_SLIP if _AHEAD.search(text) or not text else 1
    if passed and all(abs(years - written) >= slack for years in passed):
        yield Hit(line, span, {"truth": f"{passed[0]}年", "written": f"{written}年"})
