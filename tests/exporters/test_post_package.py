"""Post packages: what is written is read again, and nothing else is."""

import hashlib
import io
import json
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snswriter.drafts.compose import Attachment, FooterForm, Post
from snswriter.drafts.draft import Draft, Thread, Tick, Variant
from snswriter.drafts.editions import editions_of
from snswriter.engine.finding import Mode
from snswriter.exporters.post_package import (
    LIMIT_BYTES,
    PackedPost,
    PostPackage,
    check_number,
    file_name,
    package_bytes,
    packed_posts,
)
from snswriter.exporters.post_package_reader import (
    PackageChangedError,
    PackageError,
    PackageNewerError,
    PackageTooLargeError,
    PackageUnreadableError,
    read_package,
)
from snswriter.platforms.catalog import Catalog
from tests.live.office import KOHO

MADE = datetime(2026, 11, 20, 18, 5, tzinfo=UTC)
OPENED = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
BODY = "🌸みどり野市\r\n桜まつり\u200b 👨‍👩‍👧 𠮷野\n"


def written(body: str = BODY) -> Draft:
    return Draft(
        "0" * 32,
        KOHO.id,
        Mode.REPLY,
        body,
        MADE,
        MADE,
        FooterForm.SHORT,
        7,
        "返信のため",
        (Variant("bluesky", "別の文"),),
        (Thread("x", (3, 5)),),
    )


def package(draft: Draft | None = None) -> PostPackage:
    draft = draft or written()
    catalog = Catalog.shipped()
    platforms = tuple(found for each in KOHO.platforms if (found := catalog.get(each)))
    posts = packed_posts(editions_of(draft, KOHO, platforms))
    return PostPackage(draft, KOHO.name, posts, "taro", MADE, "snswriter 0.1.0")


def test_ticks_for_what_is_packed_travel_along_and_no_others() -> None:
    digest = package().posts[0].post.digest
    ticks = (Tick("law", digest, "佐藤", MADE), Tick("law", "0" * 64, "佐藤", MADE))
    draft = replace(written(), ticks=ticks)
    assert opened(package_bytes(package(draft))).draft.ticks == ticks[:1]
    assert b'"ticks"' not in package_bytes(package())


def opened(file: bytes) -> PostPackage:
    return read_package(file, "a.snspost", OPENED)


def kept(draft: Draft) -> Draft:
    """Return the draft with all that a package does not keep levelled."""
    return replace(draft, id="", version=0, created_at=OPENED, updated_at=OPENED)


def entries(file: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(content: Mapping[str, bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    spool = io.BytesIO()
    with zipfile.ZipFile(spool, "w", method) as archive:
        for name, data in content.items():
            archive.writestr(name, data)
    return spool.getvalue()


def forged(change: Callable[[dict[str, object]], object], entry: str = "draft.json") -> bytes:
    """Return a package of which one entry was changed and the hash made right again."""
    content = entries(package_bytes(package()))
    told = json.loads(content[entry])
    change(told)
    content[entry] = json.dumps(told).encode()
    if entry == "draft.json":
        manifest = json.loads(content["manifest.json"])
        manifest["draft_sha256"] = hashlib.sha256(content[entry]).hexdigest()
        content["manifest.json"] = json.dumps(manifest).encode()
    return zipped(content)


def set_to(key: str, value: object) -> Callable[[dict[str, object]], object]:
    return lambda told: told.update({key: value})


@given(st.text(st.characters(exclude_categories=[])), st.sampled_from(FooterForm))
def test_what_is_written_is_read_again(body: str, form: FooterForm) -> None:
    made = package(replace(written(body), footer_form=form))
    found = opened(package_bytes(made))
    assert replace(found, draft=kept(found.draft)) == replace(made, draft=kept(made.draft))


def test_an_opened_draft_is_a_new_one() -> None:
    file = package_bytes(package())
    first, second = opened(file).draft, opened(file).draft
    told = {first.id, second.id, written().id}
    assert (len(told), first.version, first.created_at) == (3, 0, OPENED)


def test_attachments_and_embargo_are_part_of_the_proof() -> None:
    picture = Attachment("桜.jpg", "ab" * 32, "満開の桜")
    post = Post(KOHO.id, BODY, "方針", (picture,), MADE)
    made = replace(package(), posts=(PackedPost("x", post),))
    assert opened(package_bytes(made)).posts == made.posts


def test_the_bytes_are_the_same_on_every_machine() -> None:
    """Whoever changes them changes FORMAT and teaches the reader both."""
    draft = Draft("1" * 32, "koho", Mode.POST, "桜まつり", MADE, MADE)
    posts = (PackedPost("x", Post("koho", "桜まつり", "方針")),)
    made = PostPackage(draft, "広報課", posts, "", MADE, "snswriter 0.1.0")
    assert check_number(package_bytes(made)) == "f2ec-4c05-3ed7"


@pytest.mark.parametrize(
    ("file", "error"),
    [
        (b"", PackageUnreadableError),
        (b"PK\x03\x04", PackageUnreadableError),
        ("○○を開催します".encode(), PackageUnreadableError),
        (bytes(LIMIT_BYTES + 1), PackageTooLargeError),
        (zipped({}), PackageUnreadableError),
        (zipped({"../../evil.txt": b"x"}), PackageUnreadableError),
        (zipped({"manifest.json": b"{}", "draft.json": b"{}"}), PackageUnreadableError),
        (zipped({"manifest.json": b"[" * 200_000, "draft.json": b""}), PackageUnreadableError),
        (zipped({"manifest.json": b"9" * 9_000, "draft.json": b""}), PackageUnreadableError),
        (
            zipped(entries(package_bytes(package())), zipfile.ZIP_DEFLATED),
            PackageUnreadableError,
        ),
        (
            zipped(entries(package_bytes(package())) | {"more.txt": b"x"}),
            PackageUnreadableError,
        ),
        (package_bytes(package()).replace("別の文".encode(), "悪い文".encode()), PackageError),
    ],
)
def test_what_is_no_package_is_refused(file: bytes, error: type[PackageError]) -> None:
    with pytest.raises(error, match=r"（a\.snspost）"):
        opened(file)


@pytest.mark.parametrize(
    ("file", "error"),
    [
        (forged(set_to("format", 2), "manifest.json"), PackageNewerError),
        (forged(set_to("format", "1"), "manifest.json"), PackageUnreadableError),
        (forged(set_to("format", True), "manifest.json"), PackageUnreadableError),
        (forged(set_to("format", 0), "manifest.json"), PackageUnreadableError),
        (forged(set_to("kind", "snswriter.rules"), "manifest.json"), PackageUnreadableError),
        (forged(set_to("draft_sha256", "0" * 64), "manifest.json"), PackageChangedError),
        (forged(set_to("created_at", "2026-11-20T18:05:00"), "manifest.json"), PackageError),
        (forged(set_to("body", "別の本文")), PackageChangedError),
        (forged(set_to("body", 3)), PackageUnreadableError),
        (forged(set_to("mode", "telepathy")), PackageNewerError),
        (forged(set_to("footer_form", "huge")), PackageNewerError),
        (forged(lambda told: told.pop("posts")), PackageUnreadableError),
        (
            forged(set_to("variants", [{"platform": "bluesky", "body": "別の文"}] * 2)),
            PackageUnreadableError,
        ),
        (
            forged(set_to("threads", [{"platform": "x", "cuts": [-1]}])),
            PackageUnreadableError,
        ),
    ],
)
def test_what_was_changed_is_refused(file: bytes, error: type[PackageError]) -> None:
    with pytest.raises(error):
        opened(file)


def test_words_that_a_later_version_adds_beside_ours_do_no_harm() -> None:
    assert opened(forged(set_to("mood", "cheerful"))).draft.body == BODY


def test_an_entry_that_lies_about_its_length_is_refused() -> None:
    file = bytearray(package_bytes(package()))
    # The length after unpacking, in the list at the end of the file: 24 bytes after its mark.
    place = file.index(b"PK\x01\x02") + 24
    file[place : place + 4] = (4_000_000_000).to_bytes(4, "little")
    with pytest.raises(PackageUnreadableError):
        opened(bytes(file))


FILE = package_bytes(package())


@given(st.lists(st.tuples(st.integers(0, len(FILE) - 1), st.integers(0, 255)), max_size=8))
def test_changed_bytes_never_change_what_is_read(changes: list[tuple[int, int]]) -> None:
    file = bytearray(FILE)
    for place, value in changes:
        file[place] = value
    assert_same_or_refused(bytes(file))


@given(st.integers(0, len(FILE)), st.integers(0, len(FILE)), st.binary(max_size=40))
def test_missing_and_added_bytes_never_change_what_is_read(
    start: int, end: int, more: bytes
) -> None:
    assert_same_or_refused(FILE[:start] + more + FILE[end:])


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists, max_leaves=9))
def test_any_value_anywhere_is_read_or_refused(value: object) -> None:
    for key in json.loads(entries(FILE)["draft.json"]):
        try:
            found = opened(forged(set_to(key, value)))
        except PackageError:
            continue
        assert isinstance(found, PostPackage)


def assert_same_or_refused(file: bytes) -> None:
    try:
        found = opened(file)
    except PackageError:
        return
    wanted = opened(FILE)
    # Nobody but a hash guards who made the package and when: those of the zip's own sums.
    assert (kept(found.draft), found.posts) == (kept(wanted.draft), wanted.posts)


@pytest.mark.parametrize(
    ("name", "body", "wanted"),
    [
        ("みどり野市 広報課", "🌸桜まつり\n本文", "みどり野市 広報課 🌸桜まつり.snspost"),
        ("課", 'a/b\\c:d*e?f"g<h>i|j\tk', "課 a b c d e f g h i j k.snspost"),
        ("課", "文" * 99, "課 " + "文" * 40 + "….snspost"),
        ("課" * 90, "終わり...", "課" * 60 + ".snspost"),
    ],
)
def test_the_file_is_named_after_account_and_text(name: str, body: str, wanted: str) -> None:
    assert file_name(replace(KOHO, name=name), written(body)) == wanted
