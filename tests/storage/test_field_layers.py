"""An office adds fields; nobody changes those of the program."""

from pathlib import Path

import pytest

from snswriter.drafts.account import Account
from snswriter.drafts.account_values import with_value
from snswriter.drafts.field_book import FieldBook, FieldKind
from snswriter.drafts.handbook import Handbook
from snswriter.drafts.readiness import missing_fields
from snswriter.engine.guidelines import GuidelineLibrary
from snswriter.storage.account_layers import LayeredAccounts
from snswriter.storage.field_layers import load_fields
from snswriter.storage.paths import Places, places_under

FIELDS = """
[[group]]
id = "hall"
label = "庁舎"

[[field]]
id = "floor"
group = "hall"
kind = "text"
label = "階"
always = true
public = true

[[field]]
id = "duty"
group = "people"
kind = "choice"
label = "当番"
choices = [{ value = "a", label = "あり", label_en = "Yes" }]
"""


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return places_under(tmp_path)


def put(places: Places, layer: str, text: str) -> Path:
    path = places.site / layer / "account_fields.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def test_fields_are_added_after_those_of_the_program_and_tell_where_from(places: Places) -> None:
    put(places, "organisation", FIELDS)
    put(places, "section", "[[field]]\nid='desk'\ngroup='hall'\nkind='text'\nlabel='席'\n")
    loaded = load_fields(places.layers)
    shipped = FieldBook.shipped()
    added = loaded.book.fields[len(shipped.fields) :]
    assert (loaded.problems, loaded.book.fields[: len(shipped.fields)]) == ((), shipped.fields)
    assert [(each.id, each.layer, each.label_en, each.kind) for each in added] == [
        ("floor", "organisation", "階", FieldKind.TEXT),
        ("duty", "organisation", "当番", FieldKind.CHOICE),
        ("desk", "section", "席", FieldKind.TEXT),
    ]
    assert loaded.book.groups[-1].label == "庁舎"


def test_an_added_field_is_kept_in_the_file_and_may_be_demanded(places: Places) -> None:
    put(places, "organisation", FIELDS)
    book = load_fields(places.layers).book
    accounts = LayeredAccounts(places, book)
    account = with_value(Account("koho", "広報"), "floor", "3階")
    accounts.save(account)
    handbook = Handbook.with_library(GuidelineLibrary.shipped(), book)
    missing = [each.field.id for each in missing_fields(Account("koho", "広報"), handbook)]
    loaded = accounts.load()
    assert (loaded.accounts[-1], loaded.problems) == (account, ())
    assert "floor" in missing


def test_without_the_field_its_value_stays_in_the_file(places: Places) -> None:
    path = put(places, "organisation", FIELDS)
    accounts = LayeredAccounts(places, load_fields(places.layers).book)
    accounts.save(with_value(Account("koho", "広報"), "floor", "3階"))
    path.unlink()
    later = LayeredAccounts(places, load_fields(places.layers).book)
    loaded = later.load()
    later.save(with_value(loaded.accounts[-1], "purpose", "お知らせ"))
    assert "「floor」" in loaded.problems[0].message
    assert "3階" in places.accounts_file.read_text("utf-8")


FAULTS = [
    ("id='purpose'\ngroup='people'\nkind='text'", "もう使われています"),
    ("id='profile'\ngroup='people'\nkind='text'", "もう使われています"),
    ("id='Floor'\ngroup='people'\nkind='text'", "半角の英小文字"),
    ("id='a'\ngroup='nowhere'\nkind='text'", "グループ「nowhere」"),
    ("id='a'\ngroup='people'\nkind='picture'", "書き方が合いません"),
    ("id='a'\ngroup='people'\nkind='platforms'", "platforms"),
    ("id='a'\ngroup='people'\nkind='choice'", "choices"),
    ("id='a'\ngroup='people'\nkind='text'\nlayer='shipped'", "layer"),
    ("id='a'\ngroup='people'\nkind='text'\nonly_if={field='x',values=['a']}", "only_if"),
    ("id=1\ngroup='people'\nkind='text'", "書き方が合いません"),
]


@pytest.mark.parametrize(("field", "words"), FAULTS)
def test_a_field_that_cannot_be_used_is_told_and_costs_no_other(
    places: Places, field: str, words: str
) -> None:
    path = put(places, "organisation", f"[[field]]\n{field}\n{FIELDS}")
    loaded = load_fields(places.layers)
    (problem,) = loaded.problems
    assert (problem.file, words in problem.message) == (str(path), True)
    assert loaded.book.field("floor") is not None


@pytest.mark.parametrize("text", ["[", "schema = 9\n[[field]]\nid='a'\n", "field = 1", "\0"])
def test_a_file_that_cannot_be_used_costs_nothing(places: Places, text: str) -> None:
    put(places, "organisation", text)
    loaded = load_fields(places.layers)
    assert (loaded.book, len(loaded.problems)) == (FieldBook.shipped(), 1)
