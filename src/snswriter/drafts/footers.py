"""The footers of an account as they go out: the platform's own or the common one, filled in."""

import re

from snswriter.drafts.account import Account, Footer
from snswriter.drafts.account_values import value_of

PLACEHOLDERS = (
    "name", "handle", "section", "policy_url", "listed_url", "contact", "contacts", "mail",
    "contact_form", "fax", "postal_code", "address", "reply_policy", "reply_hours",
    "responsible_head", "disclaimer",
)  # fmt: skip
"""What may stand in braces in a footer: fields of the account, and "contact", which is the
first of form, mail and telephone that there is."""

PRIVATE_DISCLAIMER = "投稿は個人の考えであり、勤め先の自治体や部署の見解を表すものではありません。"
"""For the profile of private accounts; source of the demand: chiyoda-6-2."""

_NAMED = re.compile(r"\{([a-z_]+)\}")
_CONTACTS = ("contact_form", "mail", "contacts")


def footer_on(platform_id: str, account: Account) -> Footer:
    """Return the footer for one platform, filled in; "" asks for the common one.

    A length that the platform's own footer lacks comes from the common footer.
    """
    own = next((each for each in account.footers if each.platform == platform_id), None)
    common = account.footer
    full = own.full if own and own.full.strip() else common.full
    short = own.short if own and own.short.strip() else common.short
    return Footer(filled(full, account), filled(short, account))


def all_footers(account: Account) -> tuple[str, ...]:
    """Return every footer that a post of the account may carry, filled in, without empty ones."""
    written = [account.footer.full, account.footer.short]
    for each in account.footers:
        written += [each.full, each.short]
    texts = (filled(text, account) for text in written)
    return tuple(dict.fromkeys(text for text in texts if text.strip()))


def filled(text: str, account: Account) -> str:
    """Return `text` with the names in braces replaced; unknown names stay as they are."""
    return _NAMED.sub(lambda match: _value(match[1], match[0], account), text)


def unknown_names(text: str) -> tuple[str, ...]:
    """Return the names in braces that mean nothing, in order, each once."""
    names = (match[1] for match in _NAMED.finditer(text))
    return tuple(dict.fromkeys(name for name in names if name not in PLACEHOLDERS))


def empty_names(text: str, account: Account) -> tuple[str, ...]:
    """Return the names in braces for which the account has no value yet."""
    names = (match[1] for match in _NAMED.finditer(text))
    known = dict.fromkeys(name for name in names if name in PLACEHOLDERS)
    return tuple(name for name in known if not _value(name, "", account))


def _value(name: str, written: str, account: Account) -> str:
    if name not in PLACEHOLDERS:
        return written
    if name == "contact":
        return next((text for each in _CONTACTS if (text := _text(each, account))), "")
    return _text(name, account)


def _text(field_id: str, account: Account) -> str:
    value = value_of(account, field_id)
    if isinstance(value, tuple):
        return "、".join(value)
    return "" if value is None else str(value)
