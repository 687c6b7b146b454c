"""A small office for tests of the editor: two accounts, three rules, a clock that stands still."""

from datetime import UTC, datetime

from snswriter.drafts.account import Account, AccountKind, Footer
from snswriter.drafts.draft import Draft
from snswriter.engine import Checker, Mode
from snswriter.engine.rule_file import RuleText, read_rule_file

NOW = datetime(2026, 11, 20, 1, 50, tzinfo=UTC)

KOHO = Account(
    "koho",
    "みどり野市 広報課",
    section="企画部",
    platforms=("x", "bluesky"),
    footer=Footer(full="運用方針 https://www.city.midorino.lg.jp/p", short="方針"),
    color="#1f5f3f",
    hashtags=("#みどり野市",),
)
BOSAI = Account("bosai", "みどり野市 防災", platforms=("x",), color="#b3261e")
PRIVATE = Account("me", "自分用", platforms=("x",), kind=AccountKind.PRIVATE)
ACCOUNTS = (KOHO, BOSAI, PRIVATE)

_RULES = """
category = "tone"
[[rule]]
id = "tone.blank"
title = "埋め忘れ"
severity = "error"
message = "「{text}」が残っています。"
advice = "実際の名前にします。"
clauses = ["tochigi-6-2-2"]
match = { patterns = ["○○"] }

[[rule]]
id = "tone.danger"
title = "強い言い方"
severity = "warning"
message = "「{text}」は強すぎます。"
suggest = ["注意"]
match = { patterns = ["危険"] }

[[rule]]
id = "tone.etc"
title = "あいまい"
severity = "info"
message = "「{text}」では伝わりません。"
match = { patterns = ["など"] }
"""


def checker(*more: RuleText) -> Checker:
    """Return a checker that finds ○○ (error), 危険 (warning, cured by 注意), など (advice)."""
    made = Checker([read_rule_file(each) for each in (RuleText("test.toml", _RULES), *more)])
    assert made.problems == ()
    return made


def draft(body: str, number: int = 1, account: Account = KOHO) -> Draft:
    """Return a kept draft; the higher its number, the newer it is."""
    at = NOW.replace(minute=number)
    return Draft(f"{number:032x}", account.id, Mode.POST, body, at, at, version=1)


def now() -> datetime:
    """Return the time of the office."""
    return NOW
