from datetime import date

import pytest

from snswriter.drafts.blank_findings import blanks_named, with_blanks
from snswriter.drafts.blanks import (
    Blank,
    BlankKind,
    blank_before,
    blanks_in,
    marked,
    missing_weekday,
    next_blank,
    with_days,
    with_names,
    with_samples,
)
from snswriter.engine import Checker
from snswriter.text.span import Span

FRIDAY = date(2026, 11, 20)
K = BlankKind
READ = [
    ("会場は{{会場}}です", (Blank(Span(3, 9), K.TEXT, "会場"),)),
    ("{{名前|説明|例}}", (Blank(Span(0, 11), K.TEXT, "名前", "例"),)),
    ("{{日付：開催日｜12月5日}}", (Blank(Span(0, 16), K.DATE, "開催日", "12月5日"),)),
    ("｛｛電話:窓口｝｝", (Blank(Span(0, 9), K.PHONE, "窓口"),)),
    ("{{URL：案内｜https://a.jp/}}", (Blank(Span(0, 24), K.URL, "案内", "https://a.jp/"),)),
    ("{{}}", (Blank(Span(0, 4), K.TEXT, "空欄"),)),
    ("{{受付：10時}}", (Blank(Span(0, 10), K.TEXT, "受付：10時"),)),
    ("{一つ} {{ 改\n行 }}", ()),
    ("🌸{{数：人数}}", (Blank(Span(1, 9), K.NUMBER, "人数"),)),
]


@pytest.mark.parametrize(("text", "blanks"), READ)
def test_blanks_are_read_from_any_text(text: str, blanks: tuple[Blank, ...]) -> None:
    assert blanks_in(text) == blanks


def test_a_choice_offers_its_examples_and_takes_the_first_as_sample() -> None:
    (blank,) = blanks_in("{{選択：種類｜中止 ／ 延期／}}")
    assert (blank.choices, blank.sample) == (("中止", "延期"), "中止")


@pytest.mark.parametrize(
    ("name", "example", "text"),
    [
        ("会場", "", "{{場所：会場}}"),
        ("会場", "中央公民館", "{{場所：会場｜中央公民館}}"),
        ("二\n行{{}}", "a|b", "{{場所：二 行｜ab}}"),
        (" ", "", "{{場所：空欄}}"),
    ],
)
def test_a_written_blank_is_read_again(name: str, example: str, text: str) -> None:
    assert (marked(K.PLACE, name, example), len(blanks_in(text))) == (text, 1)


def test_days_are_counted_from_the_day_of_writing() -> None:
    text = with_days("{{日付：開催日｜14日後}}、{{日付：締切}}", FRIDAY)
    assert text == "{{日付：開催日｜12月4日（金）}}、{{日付：締切}}"


def test_for_reading_a_blank_is_its_name() -> None:
    assert with_names("会場は{{場所：会場｜公民館}}です") == "会場は〔会場〕です"


def test_samples_fill_every_blank() -> None:
    assert with_samples("{{選択：種類｜中止／延期}}：{{会場}}") == "中止：会場"


@pytest.mark.parametrize(
    ("text", "start", "missing"),
    [
        ("開催は12月5日です", 3, (8, "（土）")),
        ("１２月５日", 0, (5, "（土）")),
        ("2027年1月3日", 0, (9, "（日）")),
        ("12月5日（土）", 0, None),
        ("12月5日(土)", 0, None),
        ("2月30日", 0, None),
        ("13月5日", 0, None),
        ("12時", 0, None),
    ],
)
def test_a_missing_weekday_is_computed(
    text: str, start: int, missing: tuple[int, str] | None
) -> None:
    assert missing_weekday(text, start, FRIDAY) == missing


def test_the_way_from_blank_to_blank() -> None:
    blanks = blanks_in("{{a}} {{b}}")
    ways = [
        next_blank(blanks, -1),
        next_blank(blanks, 0),
        next_blank(blanks, 6),
        blank_before(blanks, 11),
        blank_before(blanks, 6),
        blank_before(blanks, 0),
    ]
    assert [each.name if each else None for each in ways] == ["a", "b", None, "b", "a", None]


def test_one_finding_speaks_for_all_blanks_and_rules_do_not_double_it() -> None:
    text = "{{会場}}で○○を開きます。{{電話：窓口}}へ。"
    findings = with_blanks(Checker.default().check(text, on=FRIDAY), text)
    assert [(each.rule, each.text) for each in findings] == [
        ("placeholder.blank", "{{会場}}"),
        ("placeholder.circles", "○○"),
    ]
    assert findings[0].message == "まだ埋めていない空欄があります（会場、窓口）。"


def test_many_blanks_are_told_by_their_number() -> None:
    assert blanks_named(blanks_in("{{a}}{{b}}{{c}}{{d}}{{a}}")) == "a、b、cなど5か所"
