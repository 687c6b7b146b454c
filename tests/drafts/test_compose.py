import hashlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snswriter.drafts.account import Account, Footer
from snswriter.drafts.compose import Attachment, FooterForm, Post, compose, compose_on
from snswriter.platforms.catalog import Catalog

BOTH = Account(
    "pr", "広報", footer=Footer(full="運用方針：\nhttps://x.example/p", short="方針→/p")
)
ONLY_FULL = Account("pr", "広報", footer=Footer(full="運用方針"))
ONLY_SHORT = Account("pr", "広報", footer=Footer(short="方針"))
BARE = Account("pr", "広報")
FULL, SHORT, NONE = FooterForm.FULL, FooterForm.SHORT, FooterForm.NONE


@pytest.mark.parametrize(
    ("body", "account", "form", "text"),
    [
        ("お知らせ", BOTH, FULL, "お知らせ\n\n運用方針：\nhttps://x.example/p"),
        ("お知らせ", BOTH, SHORT, "お知らせ\n\n方針→/p"),
        ("お知らせ", BOTH, NONE, "お知らせ"),
        ("お知らせ", BARE, FULL, "お知らせ"),
        ("お知らせ", ONLY_FULL, SHORT, "お知らせ\n\n運用方針"),
        ("お知らせ", ONLY_SHORT, FULL, "お知らせ\n\n方針"),
        ("お知らせ\n", ONLY_FULL, FULL, "お知らせ\n\n運用方針"),
        ("お知らせ\n\n", ONLY_FULL, FULL, "お知らせ\n\n運用方針"),
        ("お知らせ\n\n\n", ONLY_FULL, FULL, "お知らせ\n\n\n運用方針"),
        ("", ONLY_FULL, FULL, "運用方針"),
        ("", BARE, FULL, ""),
        ("お知らせ\n\n方針→/p", BOTH, FULL, "お知らせ\n\n方針→/p"),
        ("お知らせ\n\n運用方針：  \r\nhttps://x.example/p\r\n", BOTH, SHORT, None),
        ("方針→/p\n#みどり野", BOTH, FULL, "方針→/p\n#みどり野"),
        ("今日の方針→/pです", BOTH, SHORT, "今日の方針→/pです\n\n方針→/p"),
    ],
)
def test_text(body: str, account: Account, form: FooterForm, text: str | None) -> None:
    assert compose(body, account, form).text == (body if text is None else text)


@given(
    st.text(alphabet=st.characters() | st.sampled_from("\n方針→/p")), st.sampled_from(FooterForm)
)
def test_body_is_a_prefix_and_the_footer_stands_once(body: str, form: FooterForm) -> None:
    post = compose(body, BOTH, form)
    again = compose(post.text, BOTH, form)
    assert (post.text[: len(body)], post.text[post.footer_start :], again.text) == (
        body,
        post.footer,
        post.text,
    )


@pytest.mark.parametrize(
    ("body", "account", "form", "footer"),
    [
        ("あ" * 10, BOTH, FooterForm.AUTO, "運用方針：\nhttps://x.example/p"),
        ("あ" * 124, BOTH, FooterForm.AUTO, "運用方針：\nhttps://x.example/p"),
        ("あ" * 125, BOTH, FooterForm.AUTO, "方針→/p"),
        ("あ" * 10_000, BOTH, FooterForm.AUTO, "方針→/p"),
        ("あ" * 140, ONLY_FULL, FooterForm.AUTO, "運用方針"),
        ("あ" * 140, BARE, FooterForm.AUTO, ""),
        ("あ" * 10, BOTH, SHORT, "方針→/p"),
        ("あ" * 140, BOTH, FULL, "運用方針：\nhttps://x.example/p"),
        ("あ" * 10, BOTH, NONE, ""),
        ("あ" * 140 + "\n方針→/p", BOTH, FooterForm.AUTO, ""),
    ],
    ids=lambda value: None if isinstance(value, str) else "",
)
def test_the_footer_goes_by_the_room_on_the_platform(
    body: str, account: Account, form: FooterForm, footer: str
) -> None:
    x = Catalog.shipped().get("x")
    assert x is not None
    assert compose_on(x, body, account, form).footer == footer


EMBARGO = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
POST = Post("pr", "本文", "方針", (Attachment("a.png", "00", "庁舎"),), EMBARGO)
TOKYO = timezone(timedelta(hours=9))


@pytest.mark.parametrize(
    "changed",
    [
        replace(POST, account_id="life"),
        replace(POST, body="本文。"),
        replace(POST, body="本文\n\n方針", footer=""),
        replace(POST, footer="方"),
        replace(POST, attachments=()),
        replace(POST, attachments=(Attachment("b.png", "00", "庁舎"),)),
        replace(POST, attachments=(Attachment("a.png", "01", "庁舎"),)),
        replace(POST, attachments=(Attachment("a.png", "00", ""),)),
        replace(POST, attachments=POST.attachments * 2),
        replace(POST, embargo=None),
        replace(POST, embargo=EMBARGO + timedelta(minutes=1)),
        replace(POST, body="\ud83d\ude00"),
        replace(POST, body="😀"),
    ],
)
def test_digest_names_everything_that_goes_out(changed: Post) -> None:
    assert changed.digest != POST.digest


def test_a_pair_of_lone_surrogates_is_not_the_emoji() -> None:
    assert Post("pr", "\ud83d\ude00").digest != Post("pr", "😀").digest


def test_digest_is_of_the_moment_not_of_its_time_zone() -> None:
    assert replace(POST, embargo=EMBARGO.astimezone(TOKYO)).digest == POST.digest


def test_digest_stays_the_same_between_versions_of_the_program() -> None:
    packed = '["pr","本文\\n\\n方針","方針",[["a.png","00","庁舎"]],"2026-11-20T09:00:00+00:00"]'
    assert POST.digest == hashlib.sha256(packed.encode()).hexdigest()


@pytest.mark.parametrize(
    ("post", "blank"),
    [
        (Post("pr", " \n　", "方針"), True),
        (Post("pr", "あ"), False),
        (replace(POST, body=""), False),
    ],
)
def test_blank(post: Post, blank: bool) -> None:
    assert post.is_blank is blank
