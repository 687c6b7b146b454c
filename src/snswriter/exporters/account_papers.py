"""Papers about accounts: public policy, list of official accounts, hand-over sheet."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from html import escape

from snswriter.drafts.account import Account, AccountKind
from snswriter.drafts.account_values import matters, shown, value_of
from snswriter.drafts.field_book import FieldBook, FieldKind, FieldSpec
from snswriter.drafts.handbook import Handbook
from snswriter.drafts.life_cycle import Phase, Stage, present_records
from snswriter.drafts.readiness import missing_steps
from snswriter.engine.rule_file import SHIPPED
from snswriter.exporters.audit_csv import guarded
from snswriter.exporters.csv_rows import BYTE_ORDER_MARK, written
from snswriter.exporters.wording import printable

Names = Callable[[str], str]
"""Gives the name of a platform for its id."""

_POLICY_PARTS: Mapping[str, tuple[str, ...]] = {
    "アカウント": ("name", "handle", "platforms", "service_url", "verification"),
    "運営": ("section", "responsible_head"),
    "目的": ("purpose", "target"),
    "発信する内容": ("content_outline",),
    "コメントと返信": ("direction", "reply_policy", "reply_hours", "comment_policy"),
    "免責・著作権": ("disclaimer",),
    "お問い合わせ": (
        "postal_code", "address", "contacts", "fax", "mail", "contact_form",
    ),
}  # fmt: skip
_LIST_COLUMNS = (
    "name", "platforms", "handle", "service_url", "section", "purpose", "policy_url", "contacts",
)  # fmt: skip
_STYLE = """
body { font-family: "BIZ UDPGothic", "Noto Sans CJK JP", "Yu Gothic UI", Meiryo, sans-serif;
  line-height: 1.7; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; color: #17201d; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin: 1.6rem 0 .4rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #7c8883; padding: .4rem .6rem; text-align: left; vertical-align: top; }
th { background: #eef1f0; font-weight: 600; }
dt { font-weight: 600; margin-top: .6rem; } dd { margin: 0; }
.meta { color: #45514c; }
"""


def policy_html(account: Account, book: FieldBook, names: Names) -> str:
    """Return the public operating policy as a page for the website."""
    parts = [f"<h1>{_shown(_policy_title(account))}</h1>"]
    for heading, lines in _policy_parts(account, book, names):
        items = "".join(f"<dt>{_shown(a)}</dt><dd>{_lines(b)}</dd>" for a, b in lines)
        parts.append(f"<h2>{_shown(heading)}</h2><dl>{items}</dl>")
    parts.append(f'<p class="meta">{_shown(_adopted(account))}</p>')
    return _page(_policy_title(account), parts)


def policy_text(account: Account, book: FieldBook, names: Names) -> str:
    """Return the public operating policy as plain text."""
    blocks = [printable(_policy_title(account))]
    for number, (heading, lines) in enumerate(_policy_parts(account, book, names), start=1):
        said = "\n".join(f"{label}：{printable(text)}" for label, text in lines)
        blocks.append(f"{number}　{heading}\n{said}")
    return "\n\n".join([*blocks, _adopted(account)]) + "\n"


def account_list_html(accounts: Iterable[Account], book: FieldBook, names: Names) -> str:
    """Return the list of official accounts in use as a page for the website."""
    specs = _specs(book, _LIST_COLUMNS)
    heads = "".join(f'<th scope="col">{_shown(each.label)}</th>' for each in specs)
    rows = [
        "<tr>" + "".join(f"<td>{_linked(_cell(a, each, names))}</td>" for each in specs) + "</tr>"
        for a in _listed(accounts)
    ]
    table = f"<table><thead><tr>{heads}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
    title = "公式SNSアカウント一覧"
    return _page(title, [f"<h1>{title}</h1>", table])


def account_list_csv(accounts: Iterable[Account], book: FieldBook, names: Names) -> str:
    """Return the same list as a table for Excel; no cell can be taken for a formula."""
    specs = _specs(book, _LIST_COLUMNS)
    rows = [written(each.label for each in specs)]
    for account in _listed(accounts):
        rows.append(written(guarded(_cell(account, each, names)) for each in specs))
    return BYTE_ORDER_MARK + "".join(rows)


def handover_html(account: Account, handbook: Handbook, names: Names, today: date) -> str:
    """Return everything that a successor should know; the program holds no secret to put in."""
    title = f"引継書：{account.name}"
    parts = [f"<h1>{_shown(title)}</h1>", f'<p class="meta">{_day(today)} 作成</p>']
    parts.append("<p>パスワードは載せていません。保管庫のあるパソコンで、じかに引き継ぎます。</p>")
    for group in handbook.fields.groups:
        rows = [
            f'<tr><th scope="row">{_shown(spec.label)}</th>'
            f"<td>{_lines(_cell(account, spec, names)) or '（書かれていません）'}</td></tr>"
            for spec in handbook.fields.of_group(group.id)
            if matters(spec, account)
        ]
        parts.append(f"<h2>{_shown(group.label)}</h2><table>{''.join(rows)}</table>")
    parts += _handover_rest(account, handbook)
    return _page(title, parts)


def life_html(account: Account, handbook: Handbook, today: date) -> str:
    """Return the steps on record, who did them and when, with room for stamps."""
    title = f"手順の記録：{account.name}"
    parts = [f"<h1>{_shown(title)}</h1>", f'<p class="meta">{_day(today)} 印刷</p>']
    return _page(title, [*parts, *_records(account, handbook), *_open_steps(account, handbook)])


def _handover_rest(account: Account, handbook: Handbook) -> Iterator[str]:
    titles = [
        guideline.title
        for guideline in handbook.library.guidelines
        if guideline.id in account.guidelines
    ]
    items = "".join(f"<li>{_shown(each)}</li>" for each in titles)
    yield f"<h2>従うガイドライン</h2><ul>{items or '<li>なし</li>'}</ul>"
    footers = [("共通", account.footer.full, account.footer.short)]
    footers += [(each.platform, each.full, each.short) for each in account.footers]
    rows = "".join(
        f"<tr><td>{_shown(name)}</td><td>{_lines(full)}</td><td>{_lines(short)}</td></tr>"
        for name, full, short in footers
    )
    heads = "<tr><th>投稿先</th><th>全文</th><th>短縮</th></tr>"
    yield f"<h2>フッター</h2><table>{heads}{rows}</table>"
    yield from _records(account, handbook)


def _records(account: Account, handbook: Handbook) -> Iterator[str]:
    labels = {each.id: each.label for each in handbook.steps}
    rows = "".join(
        f"<tr><td>{_day(each.on)}</td><td>{_shown(labels.get(each.step, each.step))}</td>"
        f"<td>{_shown(each.by)}</td><td>{_lines(each.note)}</td></tr>"
        for each in sorted(account.records, key=lambda record: record.on)
    )
    heads = "<tr><th>日付</th><th>手順</th><th>した人</th><th>メモ</th></tr>"
    yield f"<h2>手順の記録</h2><table>{heads}{rows}</table>"


def _open_steps(account: Account, handbook: Handbook) -> Iterator[str]:
    """Yield the steps that are still missing, with room to write by hand who did them."""
    phase = Phase.OPEN if account.stage is Stage.PLANNED else Phase.CLOSE
    closing = {each.id for each in handbook.steps if each.phase is Phase.CLOSE}
    has_begun = any(e.step in closing for e in present_records(account.records, Phase.CLOSE))
    if account.stage is Stage.CLOSED or (account.stage is Stage.ACTIVE and not has_begun):
        return
    missing = missing_steps(account, handbook, phase)
    rows = "".join(
        f"<tr><td></td><td>{_shown(each.step.label)}</td><td></td><td></td></tr>"
        for each in missing
    )
    heads = "<tr><th>日付</th><th>手順</th><th>した人</th><th>メモ</th></tr>"
    if rows:
        yield f"<h2>これからの手順</h2><table>{heads}{rows}</table>"


def _policy_title(account: Account) -> str:
    return f"「{account.name}」運用方針"


def _policy_parts(
    account: Account, book: FieldBook, names: Names
) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    added = tuple(each.id for each in book.fields if each.layer != SHIPPED)
    for heading, ids in {**_POLICY_PARTS, "そのほか": added}.items():
        lines = [
            (spec.label, text)
            for spec in _specs(book, ids)
            if spec.public and matters(spec, account) and (text := _cell(account, spec, names))
        ]
        if lines:
            yield heading, lines


def _adopted(account: Account) -> str:
    day = value_of(account, "policy_adopted_on")
    return f"この運用方針は、{_day(day)}に定めました。" if isinstance(day, date) else ""


def _listed(accounts: Iterable[Account]) -> Iterator[Account]:
    for account in accounts:
        if account.kind is AccountKind.OFFICIAL and account.stage is Stage.ACTIVE:
            yield account


def _specs(book: FieldBook, ids: Iterable[str]) -> tuple[FieldSpec, ...]:
    return tuple(spec for each in ids if (spec := book.field(each)))


def _cell(account: Account, spec: FieldSpec, names: Names) -> str:
    value = value_of(account, spec.id)
    if spec.kind is FieldKind.PLATFORMS and isinstance(value, tuple):
        return "、".join(map(names, value))
    return shown(spec, value)


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def _shown(text: str) -> str:
    return escape(printable(text))


def _lines(text: str) -> str:
    return _shown(text).replace("\n", "<br>")


def _linked(text: str) -> str:
    """Return a cell, as a link where it is nothing but a web address."""
    is_url = text.startswith(("https://", "http://")) and not any(map(str.isspace, text))
    return f'<a href="{_shown(text)}">{_shown(text)}</a>' if is_url else _lines(text)


def _page(title: str, parts: Iterable[str]) -> str:
    return (
        '<!DOCTYPE html>\n<html lang="ja"><head><meta charset="utf-8">'
        f"<title>{_shown(title)}</title><style>{_STYLE}</style></head><body>\n"
        + "\n".join(parts)
        + "\n</body></html>\n"
    )
