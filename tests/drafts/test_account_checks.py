from dataclasses import replace

import pytest

from snswriter.drafts.account import Account
from snswriter.drafts.account_checks import account_faults

GOOD = Account(
    "koho-x_1",
    "広報課",
    platforms=("x", "line-api"),
    policy_url="https://www.city.midorino.lg.jp/方針?a=1#b",
    own_domains=("city.midorino.lg.jp", "みどり野.jp"),
    hashtags=("#みどり野市", "＃全角"),
)


@pytest.mark.parametrize(
    ("account", "fields"),
    [
        (GOOD, []),
        (Account("a", "b"), []),
        (replace(GOOD, id=""), ["id"]),
        (replace(GOOD, id="広報"), ["id"]),
        (replace(GOOD, id="-koho"), ["id"]),
        (replace(GOOD, id="a/b"), ["id"]),
        (replace(GOOD, id="a\n"), ["id"]),
        (replace(GOOD, id="a" * 64), []),
        (replace(GOOD, id="a" * 65), ["id"]),
        (replace(GOOD, name="　"), ["name"]),
        (replace(GOOD, color="#12345g"), ["color"]),
        (replace(GOOD, policy_url="ftp://a.b"), ["policy_url"]),
        (replace(GOOD, policy_url="https://a.b c"), ["policy_url"]),
        (replace(GOOD, platforms=("X",)), ["platforms"]),
        (replace(GOOD, own_domains=("a.b/c", "localhost")), ["own_domains", "own_domains"]),
        (replace(GOOD, hashtags=("#", "# a", "a")), ["hashtags"] * 3),
        (Account("", "", color=""), ["id", "name", "color"]),
    ],
)
def test_every_field_that_cannot_be_worked_with_is_named(
    account: Account, fields: list[str]
) -> None:
    assert [fault.field for fault in account_faults(account)] == fields
