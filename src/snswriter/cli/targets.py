"""For which account and platforms a text is meant: the options --account and --platform."""

import argparse
import os
from dataclasses import dataclass

from snswriter.cli.inputs import InputError
from snswriter.drafts.account import Account
from snswriter.drafts.compose import FooterForm, compose_on
from snswriter.platforms.counting import count, count_all
from snswriter.platforms.platform import Count, Platform
from snswriter.ports import OutsideError
from snswriter.storage.account_layers import LayeredAccounts
from snswriter.storage.paths import find_places
from snswriter.storage.platform_files import load_platforms


@dataclass(frozen=True, slots=True)
class Targets:
    """The platforms to count for, and the accounts whose footer and guidelines apply."""

    platforms: tuple[Platform, ...]
    accounts: tuple[Account, ...]

    @property
    def guidelines(self) -> tuple[str, ...]:
        """Return the guidelines of all accounts, each once."""
        return tuple(dict.fromkeys(g for account in self.accounts for g in account.guidelines))

    @property
    def platform_ids(self) -> tuple[str, ...]:
        """Return the ids of the platforms."""
        return tuple(platform.id for platform in self.platforms)

    def counts(self, text: str) -> tuple[Count, ...]:
        """Return the counts of what would go out: with an account, the footer is included."""
        if not self.accounts:
            return count_all(text, self.platforms)
        counts: list[Count] = []
        for account in self.accounts:
            for platform in self.platforms:
                if platform.id in account.platforms:
                    post = compose_on(platform, text, account, FooterForm.AUTO)
                    counts += count(post.text, platform)
        named = {platform for account in self.accounts for platform in account.platforms}
        others = tuple(p for p in self.platforms if p.id not in named)
        return (*counts, *count_all(text, others))


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add --account and --platform to a command."""
    parser.add_argument(
        "--account",
        action="append",
        default=[],
        metavar="ID",
        help="登録したアカウント(フッターも数えます)",
    )
    parser.add_argument(
        "--platform", action="append", default=[], metavar="ID", help="投稿先。省くとすべて"
    )


def chosen_targets(options: argparse.Namespace) -> Targets:
    """Return what --account and --platform name; every platform when neither is given.

    Raises:
        InputError: An id is unknown, or the account file cannot be read.
    """
    catalog = load_platforms(find_places(os.environ)).catalog
    accounts = tuple(_account(name) for name in options.account)
    wanted = [*options.platform, *(p for account in accounts for p in account.platforms)]
    known = {platform.id: platform for platform in catalog.platforms}
    for name in options.platform:
        if name not in known:
            raise InputError(f"投稿先「{name}」はありません。使える名前: {'、'.join(known)}")
    if not wanted:
        return Targets(catalog.platforms, accounts)
    return Targets(tuple(known[name] for name in dict.fromkeys(wanted) if name in known), accounts)


def _account(name: str) -> Account:
    try:
        places = find_places(os.environ)
        loaded = LayeredAccounts(places).load()
    except OutsideError as error:
        raise InputError(str(error)) from error
    for account in loaded.accounts:
        if account.id == name:
            return account
    known = "、".join(account.id for account in loaded.accounts) or "(なし)"
    raise InputError(f"アカウント「{name}」は登録されていません。登録済み: {known}")
