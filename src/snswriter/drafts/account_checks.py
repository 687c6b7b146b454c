"""Whether the fields of an account can be worked with; for files and for the account dialog."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from snswriter.drafts.account import Account
from snswriter.drafts.banner import is_color

ID_PATTERN = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")

_PLATFORM = re.compile(r"[a-z0-9][a-z0-9-]*")
_URL = re.compile(r"https?://[^\s<>\"]+")
_DOMAIN = re.compile(r"[^\s/:@]+\.[^\s/:@.]+")
_HASHTAG = re.compile(r"[#＃]\S+")


@dataclass(frozen=True, slots=True)
class Fault:
    """One field that cannot be worked with.

    Attributes:
        field: Name of the field of Account.
        message: Japanese; what is expected and what was found.
        remedy: Japanese; an example that works.
    """

    field: str
    message: str
    remedy: str


def account_faults(account: Account) -> tuple[Fault, ...]:
    """Return everything in `account` that cannot be worked with; empty when all is well."""
    return tuple(_faults(account))


def _faults(account: Account) -> Iterator[Fault]:
    if not ID_PATTERN.fullmatch(account.id):
        found = f"idは半角の英小文字・数字・ハイフンで64文字までです（いまは「{account.id}」）。"
        yield Fault("id", found, '例：id = "koho-x"')
    if not account.name.strip():
        yield Fault("name", "アカウント名が空です。", '例：name = "みどり野市 広報課"')
    if not is_color(account.color):
        found = f"色は#と6桁の英数字で書きます（いまは「{account.color}」）。"
        yield Fault("color", found, '例：color = "#1f4e79"')
    if account.policy_url and not _URL.fullmatch(account.policy_url):
        found = f"運用方針のURLはhttps://から始めます（いまは「{account.policy_url}」）。"
        yield Fault("policy_url", found, "ブラウザーのアドレス欄からコピーできます。")
    yield from _entry_faults("platforms", account.platforms, _PLATFORM.fullmatch, '例："x"')
    yield from _entry_faults(
        "own_domains", account.own_domains, _DOMAIN.fullmatch, '例："city.midorino.lg.jp"'
    )
    yield from _entry_faults("hashtags", account.hashtags, _HASHTAG.fullmatch, '例："#みどり野市"')


def _entry_faults(
    field: str, entries: tuple[str, ...], accepts: Callable[[str], object], remedy: str
) -> Iterator[Fault]:
    for entry in entries:
        if not accepts(entry):
            yield Fault(field, f"「{entry}」は{field}の書き方に合いません。", remedy)
