"""The list that two people go through aloud, as text to paste and as a page to print."""

from collections.abc import Sequence
from html import escape
from types import MappingProxyType

from snswriter.aids.read_aloud import Kind, Said
from snswriter.exporters.wording import one_line

KIND_WORDS = MappingProxyType(
    {
        Kind.DATE: "日付",
        Kind.TIME: "時刻",
        Kind.PHONE: "電話",
        Kind.AMOUNT: "金額",
        Kind.COUNT: "数",
        Kind.PERSON: "人の名前",
        Kind.PLACE: "地名",
        Kind.FACILITY: "施設",
        Kind.ADDRESS: "URL",
        Kind.MAIL: "メール",
        Kind.POSTCODE: "郵便番号",
    }
)
_BOXES = MappingProxyType({True: "☑", False: "☐"})
_WEEKDAYS = "月火水木金土日"
_STYLE = """
body { font-family: sans-serif; font-size: 10.5pt; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #777; padding: 4pt 6pt; text-align: left; }
"""


def reading_list_text(items: Sequence[Said], ticked: Sequence[bool]) -> str:
    """Return one line an item: box, kind, what is written, how it is read."""
    lines = (
        "\t".join((_BOXES[is_ticked], KIND_WORDS[item.kind], one_line(item.text), _remark(item)))
        for item, is_ticked in zip(items, ticked, strict=True)
    )
    return "".join(f"{line.rstrip()}\n" for line in lines)


def reading_list_html(items: Sequence[Said], ticked: Sequence[bool], text: str) -> str:
    """Return the list and the whole text as an HTML page in Japanese."""
    rows = "".join(
        f"<tr><td>{_BOXES[is_ticked]}</td><td>{KIND_WORDS[item.kind]}</td>"
        f"<td>{escape(one_line(item.text))}</td><td>{escape(_remark(item))}</td></tr>"
        for item, is_ticked in zip(items, ticked, strict=True)
    )
    body = "<br>".join(escape(line) for line in text.splitlines())
    return (
        f'<html lang="ja"><head><title>読み合わせ表</title><style>{_STYLE}</style></head><body>'
        "<h1>読み合わせ表</h1>"
        "<p>1人が元の資料を声に出して読み、もう1人が投稿文を見て、合っていたら印を付けます。</p>"
        f"<table><tr><th>確認</th><th>種類</th><th>投稿文</th><th>読み・曜日</th></tr>{rows}</table>"
        f"<h2>投稿文</h2><p>{body}</p></body></html>"
    )


def _remark(item: Said) -> str:
    spoken = item.spoken if item.is_certain or not item.spoken else f"{item.spoken}（要確認）"
    return "　".join(part for part in (spoken, _weekday(item)) if part)


def _weekday(item: Said) -> str:
    if item.day is None:
        return ""
    weekday = f"{_WEEKDAYS[item.day.weekday()]}曜日"
    return weekday if item.is_year_written else f"{item.day.year}年なら{weekday}"
