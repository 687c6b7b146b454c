"""Stretches that a thread must not tear apart: quotations, figures with units, dates, tags."""

import re

from snswriter.text.span import Span

_DIGIT = "0-9０-９〇一二三四五六七八九十百千万億兆"
# Possessive, and never from the middle of a number: a long run of digits costs linear time.
_DIGITS = rf"(?<![{_DIGIT}])(?<![{_DIGIT}][,，.．])[{_DIGIT}][{_DIGIT},，.．]*+"
_WEEKDAY = r"(?:\s?[(（][月火水木金土日祝・休曜日]{1,5}[)）])?"
_UNIT = (
    r"(?:年度?|か?月|ヶ月|カ月|箇月|日間?|時間?半?|分間?|秒|円|人|名|歳|才|世帯|件|回|台|個|本|枚|冊|匹|頭"
    r"|棟|戸|か所|ヶ所|カ所|箇所|階|号室?|番地?|丁目|条|項|度|℃|％|%|ミリ|センチ|メートル|キロ"
    r"|グラム|リットル|[kmcKMCμ]?[mgLlＬ](?![A-Za-z])|ha|km|kg|cm|mm|GB|MB)"
)
_FIGURE = re.compile(
    rf"(?:令和|平成|昭和|大正|明治|午前|午後|第|約|[RrHhSs](?=[0-9０-９]))?"
    rf"(?:{_DIGITS}{_UNIT}|元年)(?:{_DIGITS}{_UNIT})*{_WEEKDAY}"
)
_PLAIN_NUMBER = re.compile(
    r"[0-9０-９]+(?:[-‐－ー/／:：.．,，〜～][0-9０-９]+)+" + _WEEKDAY + "|[0-9０-９]{2,}"
)
_TAG = re.compile(r"(?:(?<=\s)|\A)[#＃][^\s#＃]+")
_QUOTATION = re.compile(
    r"「[^「」]*」|『[^『』]*』|“[^“”]*”|（[^（）]*）|\([^()]*\)|【[^【】]*】|［[^［］]*］"
)


def quotations(text: str) -> tuple[Span, ...]:
    """Return the innermost quotations and brackets of `text`."""
    return _spans(_QUOTATION, text)


def figures(text: str) -> tuple[Span, ...]:
    """Return numbers with their units, dates, times, telephone numbers and hashtags."""
    spans = [span for pattern in (_FIGURE, _PLAIN_NUMBER, _TAG) for span in _spans(pattern, text)]
    return tuple(sorted(spans))


def _spans(pattern: re.Pattern[str], text: str) -> tuple[Span, ...]:
    return tuple(Span(*found.span()) for found in pattern.finditer(text))
