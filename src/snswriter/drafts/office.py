"""What the accounts tell about the office itself."""

from collections.abc import Iterable
from dataclasses import replace

from snswriter.drafts.account import Account
from snswriter.engine import OfficeWords


def with_accounts(office: OfficeWords, accounts: Iterable[Account]) -> OfficeWords:
    """Return the words of the office together with the domains and contacts of its accounts."""
    known = tuple(accounts)
    domains = (*office.domains, *(each for one in known for each in one.own_domains))
    contacts = (*office.contacts, *(each for one in known for each in one.contacts))
    return replace(
        office,
        domains=tuple(dict.fromkeys(domains)),
        contacts=tuple(dict.fromkeys(contacts)),
    )
