from dataclasses import replace

import pytest

from snswriter.drafts.account import Account, Footer, PlatformFooter
from snswriter.drafts.account_values import with_value
from snswriter.drafts.compose import FooterForm, compose, compose_on, lacks_footer
from snswriter.drafts.footers import (
    PLACEHOLDERS,
    all_footers,
    empty_names,
    filled,
    footer_on,
    unknown_names,
)
from snswriter.platforms.catalog import Catalog

KOHO = with_value(
    Account(
        "koho",
        "みどり野市 広報課",
        section="企画部 広報課",
        policy_url="https://www.city.midorino.lg.jp/p",
        footer=Footer("{section}\n運用方針 {policy_url}", "方針 {policy_url}"),
        contacts=("0120-00-0000", "0120-00-0001"),
        footers=(PlatformFooter("line", short="{name}"),),
    ),
    "reply_hours",
    "平日9時から",
)


def test_names_in_braces_are_replaced_by_fields_of_the_account() -> None:
    text = filled("{section}／{contact}／{reply_hours}／{contacts}", KOHO)
    assert (
        text
        == "企画部 広報課／0120-00-0000、0120-00-0001／平日9時から／0120-00-0000、0120-00-0001"
    )


def test_the_first_contact_there_is_stands_for_all() -> None:
    mail = with_value(KOHO, "mail", "koho@city.midorino.lg.jp")
    form = with_value(mail, "contact_form", "https://example.lg.jp/f")
    texts = [filled("{contact}", each) for each in (mail, form)]
    assert texts == ["koho@city.midorino.lg.jp", "https://example.lg.jp/f"]


@pytest.mark.parametrize(
    "text", ["{}", "{知らない}", "{unknown}", "{{section", "} {", "{ section }"]
)
def test_anything_else_in_braces_stays(text: str) -> None:
    assert filled(text, KOHO) == text


def test_a_value_is_not_filled_in_again() -> None:
    account = replace(KOHO, section="{policy_url}")
    assert filled("{section}", account) == "{policy_url}"


def test_a_platform_has_its_own_footer_and_the_common_one_where_that_is_empty() -> None:
    both = [footer_on(each, KOHO) for each in ("", "line", "x")]
    common = Footer(
        "企画部 広報課\n運用方針 https://www.city.midorino.lg.jp/p",
        "方針 https://www.city.midorino.lg.jp/p",
    )
    assert both == [common, replace(common, short="みどり野市 広報課"), common]


def test_posts_get_the_footer_of_their_platform_once() -> None:
    catalog = Catalog.shipped()
    line, x = catalog.get("line"), catalog.get("x")
    assert line is not None
    assert x is not None
    short = FooterForm.SHORT
    posts = [compose_on(each, "本文", KOHO, short).text for each in (line, x)]
    again = compose_on(x, posts[0], KOHO, short)
    assert posts == [
        "本文\n\nみどり野市 広報課",
        "本文\n\n方針 https://www.city.midorino.lg.jp/p",
    ]
    assert (again.footer, lacks_footer(again, KOHO)) == ("", False)


def test_an_account_with_a_footer_on_one_platform_only() -> None:
    account = replace(KOHO, footer=Footer())
    post = compose("本文", account, FooterForm.NONE)
    assert (all_footers(account), lacks_footer(post, account)) == (("みどり野市 広報課",), True)


def test_names_without_meaning_or_value_are_told() -> None:
    text = "{section} {fax} {nemo} {fax} {nemo}"
    assert (unknown_names(text), empty_names(text, KOHO)) == (("nemo",), ("fax",))


def test_every_placeholder_can_be_filled() -> None:
    account = KOHO
    for name in PLACEHOLDERS:
        if name not in ("name", "section", "policy_url", "contact", "contacts"):
            account = with_value(account, name, f"値{name}")
    assert empty_names(" ".join(f"{{{name}}}" for name in PLACEHOLDERS), account) == ()
