import codecs
import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from snswriter.drafts.account import Account, AccountKind, Footer, PlatformFooter
from snswriter.drafts.account_checks import account_faults
from snswriter.drafts.account_values import CORE_FIELDS, with_value
from snswriter.drafts.banner import contrast, ink_on
from snswriter.drafts.field_book import FieldBook, FieldKind, FieldSpec
from snswriter.drafts.handbook import Handbook
from snswriter.drafts.life_cycle import Stage, StepRecord
from snswriter.drafts.profile import Profile, Value
from snswriter.drafts.readiness import readiness
from snswriter.engine.guidelines import GuidelineLibrary
from snswriter.ports import (
    AccountRepository,
    LoadedAccounts,
    NewerVersionError,
    Problem,
    ReadOnlyError,
    UnreadableError,
)
from snswriter.shipped import resource
from snswriter.storage.account_file import AccountFile
from snswriter.storage.account_text import with_account
from snswriter.storage.files import backup_of
from tests.fakes import MemoryAccounts
from tests.storage.processes import run_in_small_disk

KOHO = Account("koho", "広報課")
FULL = Account(
    id="all",
    name="全部「入り」",
    section="企画部",
    platforms=("x", "line-api"),
    policy_url="https://www.city.midorino.lg.jp/p",
    footer=Footer(full='一行目\n"""二行目\\', short="短"),
    guidelines=("kimitsu",),
    color="#b3261e",
    handle="@a",
    kind=AccountKind.PRIVATE,
    own_domains=("city.midorino.lg.jp",),
    hashtags=("#みどり野市",),
    contacts=("0120-00-0000",),
    footers=(PlatformFooter("x", short="X用 {policy_url}"), PlatformFooter("line", full="長い")),
    stage=Stage.PLANNED,
    profile=Profile()
    .with_value("purpose", "一行目\n二行目\\")
    .with_value("operators", ("緑野花子", "緑野太郎"))
    .with_value("policy_review_on", date(2027, 4, 1))
    .with_value("pace_days", 7)
    .with_value("mfa", "on"),
    records=(
        StepRecord("application", date(2026, 4, 1), "広報課長", "文書1号"),
        StepRecord("listed", date(2026, 4, 2)),
    ),
)
GOOD = 'schema = 1\n\n[[account]]\nid = "koho"\nname = "広報課"\n'


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "accounts.toml"


@pytest.fixture(params=["memory", "file"])
def repository(request: pytest.FixtureRequest, path: Path) -> AccountRepository:
    path.write_text("schema = 1\n", "utf-8")
    return MemoryAccounts() if request.param == "memory" else AccountFile(path)


def test_an_office_without_accounts(repository: AccountRepository) -> None:
    assert repository.load() == LoadedAccounts(())


def test_saved_accounts_come_back_in_order(repository: AccountRepository) -> None:
    repository.save(FULL)
    repository.save(KOHO)
    repository.save(replace(FULL, name="新しい名前", footer=Footer()))
    changed = replace(FULL, name="新しい名前", footer=Footer())
    assert repository.load() == LoadedAccounts((changed, KOHO))


def test_removing(repository: AccountRepository) -> None:
    repository.save(FULL)
    repository.save(KOHO)
    repository.remove("all")
    repository.remove("never")
    assert repository.load() == LoadedAccounts((KOHO,))


def test_the_first_start_shows_a_working_sample(path: Path) -> None:
    first = AccountFile(path).load()
    again = AccountFile(path).load()
    faults = [account_faults(account) for account in first.accounts]
    shown = [(account.id, account.platforms) for account in first.accounts]
    assert (again, faults) == (first, [(), (), ()])
    assert shown == [
        ("koho", ("x", "facebook")),
        ("bosai", ("x", "line")),
        ("toshokan", ("instagram", "threads")),
    ]
    assert all(account.policy_url in account.footer.short for account in first.accounts)
    assert all(contrast(ink_on(a.color), a.color) >= 4.5 for a in first.accounts)


def test_the_sample_has_all_that_its_guidelines_ask_for(path: Path) -> None:
    handbook = Handbook.with_library(GuidelineLibrary.shipped())
    accounts = AccountFile(path).load().accounts
    assert [readiness(each, handbook).is_ready for each in accounts] == [True] * 3


def test_an_emptied_file_gets_no_sample_again(path: Path) -> None:
    file = AccountFile(path)
    for account in file.load().accounts:
        file.remove(account.id)
    assert AccountFile(path).load() == LoadedAccounts(())


def test_comments_and_unknown_entries_stay(path: Path) -> None:
    theirs = (
        "# 大事なメモ\nschema = 1\n[[account]] # 広報\nid = 'koho'\nname = '広報課'  # 正式名\n"
        "colour = '#ffffff'\n[[account]]\nid = 'こわれた'\n"
    )
    path.write_text(theirs, "utf-8")
    AccountFile(path).save(replace(KOHO, section="企画部"))
    now = path.read_text("utf-8")
    section = 'section = "企画部"\n'
    assert now == theirs.replace("colour = '#ffffff'\n", f"colour = '#ffffff'\n{section}")


BROKEN_ENTRIES = [
    (
        "id = 'b'",
        "6行目から、id：b、項目：name",
        "「name」がありません。",
        'name = "…" の行を加えて',
    ),
    ("name = 'b'", "6行目から、項目：id", "「id」がありません。", 'id = "…" の行を加えて'),
    ("id='B C'\nname='b'", "項目：id", "半角の英小文字・数字・ハイフン", "koho-x"),
    ("id='b'\nname=' '", "項目：name", "アカウント名が空です。", "例：name"),
    ("id='b'\nname='b'\ncolor='red'", "項目：color", "いまは「red」", "#1f4e79"),
    (
        "id='b'\nname='b'\ncolor=3",
        "項目：color",
        '文字列（"…"）を書きます（いまは整数',
        "書き直して",
    ),
    ("id='b'\nname='b'\nplatforms='x'", "項目：platforms", "並び", "書き直して"),
    ("id='b'\nname='b'\nkind='both'", "項目：kind", "official、private", "書き直して"),
    (
        "id='b'\nname='b'\npolicy_url='www'",
        "項目：policy_url",
        "https://から始めます",
        "アドレス欄",
    ),
    ("id='b'\nname='b'\nhashtags=['a']", "項目：hashtags", "「a」は", "例"),
    (
        "id='b'\nname='b'\nown_domains=['https://a.b']",
        "項目：own_domains",
        "「https://a.b」",
        "例",
    ),
    ("id='b'\nname='b'\nfooter='f'", "項目：footer", "表（[…]）", "書き直して"),
    ("id='koho'\nname='b'", "項目：id", "同じid「koho」", "別の名前に"),
]


@pytest.mark.parametrize(("entry", "place", "message", "remedy"), BROKEN_ENTRIES)
def test_a_broken_entry_is_set_aside(
    path: Path, entry: str, place: str, message: str, remedy: str
) -> None:
    path.write_text(f"{GOOD}[[account]]\n{entry}\n", "utf-8")
    loaded = AccountFile(path).load()
    (problem,) = loaded.problems
    assert (loaded.accounts, problem.file) == ((KOHO,), str(path))
    assert [place in problem.place, message in problem.message] == [True] * 2
    assert remedy in problem.remedy


def test_all_mistakes_of_an_entry_are_told_at_once(path: Path) -> None:
    path.write_text("[[account]]\nid = 1\ncolor = 2\nhandle = []\nplatform = []\n", "utf-8")
    places = [problem.place for problem in AccountFile(path).load().problems]
    fields = ["name", "id", "color", "handle", "platform"]
    assert places == [f"1行目から、項目：{field}" for field in fields]


@pytest.mark.parametrize(
    ("line", "message", "remedy"),
    [
        ("colour = '#ffffff'", "「colour」という項目は使われません。", "「color」の書き間違い"),
        ("xyzzy = 1", "「xyzzy」という項目は使われません。", "消しても問題ありません"),
        ("[account.footer]\nshrt = 'f'", "「footer.shrt」という項目は", "「short」の書き間違い"),
    ],
)
def test_a_misspelt_key_is_told_and_the_account_works(
    path: Path, line: str, message: str, remedy: str
) -> None:
    path.write_text(f"{GOOD}{line}\n", "utf-8")
    loaded = AccountFile(path).load()
    (problem,) = loaded.problems
    assert loaded.accounts == (KOHO,)
    assert (message in problem.message, remedy in problem.remedy) == (True, True)


BROKEN_FILES = [
    (b"[[account]]\nid = 'koho", "ファイルの末尾", "TOMLの書き方"),
    ("[[account]]\nname = '広報課'\n".encode("cp932"), "2行目", "文字コードがUTF-8"),
    (b"a = " + b"[" * 100_000, "", "TOMLの書き方"),
    (b"a = " + b"9" * 5_000, "", "TOMLの書き方"),
    (b"\0", "1行目", "TOMLの書き方"),
    (b"#" * 5_000_000, "", "読み込めませんでした"),
]


@pytest.mark.parametrize(("data", "place", "message"), BROKEN_FILES, ids=range(len(BROKEN_FILES)))
def test_a_broken_file_is_told_and_the_backup_used(
    path: Path, data: bytes, place: str, message: str
) -> None:
    path.write_bytes(data)
    alone = AccountFile(path).load()
    backup_of(path).write_text(GOOD, "utf-8")
    loaded = AccountFile(path).load()
    assert (alone.accounts, loaded.accounts, path.read_bytes()) == ((), (KOHO,), data)
    assert (alone.problems[0], len(loaded.problems)) == (loaded.problems[0], 2)
    assert (place in alone.problems[0].place, message in alone.problems[0].message) == (True, True)


def test_saving_over_a_broken_file_keeps_it_and_the_backup(path: Path) -> None:
    path.write_bytes(b"[[account")
    backup_of(path).write_text(GOOD, "utf-8")
    AccountFile(path).save(FULL)
    aside = path.with_name("accounts.damaged-1.toml").read_bytes()
    assert AccountFile(path).load() == LoadedAccounts((KOHO, FULL))
    assert (aside, backup_of(path).read_text("utf-8")) == (b"[[account", GOOD)


def test_a_lost_file_comes_back_from_the_backup(path: Path) -> None:
    file = AccountFile(path)
    path.write_text(GOOD, "utf-8")
    file.save(FULL)
    path.unlink()
    loaded = file.load()
    assert (loaded.accounts, "控えを使って" in loaded.problems[-1].message) == ((KOHO,), True)


def test_a_file_from_a_later_program_is_refused_unharmed(path: Path) -> None:
    text = "schema = 2\n[[account]]\nname = 'あたらしい形'\n"
    path.write_text(text, "utf-8")
    file = AccountFile(path)
    loaded = file.load()
    with pytest.raises(NewerVersionError):
        file.save(KOHO)
    error = NewerVersionError(str(path))
    assert loaded == LoadedAccounts((), (Problem(str(path), "", error.what, error.remedy),))
    assert ([f.name for f in path.parent.iterdir()], path.read_text("utf-8")) == (
        [path.name],
        text,
    )


def test_a_file_that_cannot_be_looked_at_is_not_replaced(path: Path) -> None:
    path.mkdir()
    with pytest.raises(UnreadableError):
        AccountFile(path).save(KOHO)
    assert path.is_dir()


@pytest.mark.parametrize("text", [GOOD.replace("\n", "\r\n"), "\ufeff" + GOOD])
def test_files_from_windows_editors(path: Path, text: str) -> None:
    path.write_bytes(text.encode())
    file = AccountFile(path)
    before = file.load()
    file.save(FULL)
    assert (before, file.load()) == (LoadedAccounts((KOHO,)), LoadedAccounts((KOHO, FULL)))


ODD_SHAPES = [
    ("account = 3", ()),
    ("account = [{id = 'koho', name = '広報課'}, 4]", (KOHO,)),
    ("[account]\nid = 'koho'", ()),
    (GOOD + "[other]\nx = 1\n[[account]]\nid = 'b'\nname = 'b'", (KOHO, Account("b", "b"))),
    (GOOD + "memo = '''\n[[account]]\n'''", (KOHO,)),
    ("schema = 'one'\n" + GOOD.removeprefix("schema = 1\n"), (KOHO,)),
]


@pytest.mark.parametrize(("text", "accounts"), ODD_SHAPES)
def test_odd_shapes_load_what_they_can_and_can_be_saved(
    path: Path, text: str, accounts: tuple[Account, ...]
) -> None:
    path.write_text(text, "utf-8")
    file = AccountFile(path)
    before = file.load().accounts
    file.save(FULL)
    assert (before, file.load().accounts) == (accounts, (*accounts, FULL))


def test_a_read_only_folder_still_shows_the_sample(tmp_path: Path) -> None:
    script = """
from snswriter.shipped import resource
from snswriter.storage.account_file import AccountFile
loaded = AccountFile(path / "accounts.toml").load()
print(len(loaded.accounts), loaded.problems[0].message)
"""
    printed = run_in_small_disk(tmp_path / "disk", "ro", script)
    assert printed == f"3 {ReadOnlyError.what}\n"


LINES = st.sampled_from(
    """
[[account]]
id = 'koho'
name = '課'
[account.footer]
full = '''
'''
x.y = 1
schema = 1
schema = 9
account = []
platforms = ['x',
]
"
[a
# 注
\0
id = 1979-05-27
hashtags = [1]
footer = {full = 1}
kind = 'private'
name = inf
[account.profile]
purpose = 'a'
pace_days = 0
[[account.records]]
step = 'listed'
on = 2026-04-01
footers = [{platform = 'x'}]
stage = 'closed'
""".splitlines()
)
WHOLE = with_account(GOOD, FULL).encode()
CUT_OFF = st.integers(0, len(WHOLE) - 1).map(lambda length: WHOLE[:length])
"""A file that a power cut left half-written."""
HOLED = st.tuples(st.integers(0, len(WHOLE)), st.integers(1, 512)).map(
    lambda hole: WHOLE[: hole[0]] + bytes(hole[1]) + WHOLE[hole[0] + hole[1] :]
)
"""A file of which the disk lost a block."""
FILES = st.one_of(
    st.lists(LINES).map("\n".join).map(str.encode),
    st.binary(max_size=200),
    CUT_OFF,
    HOLED,
)


@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(FILES, st.booleans())
def test_no_file_at_all_costs_a_good_account(path: Path, data: bytes, bom: bool) -> None:
    for old in path.parent.iterdir():
        old.unlink()
    path.write_bytes(codecs.BOM_UTF8 * bom + data)
    backup_of(path).write_text(GOOD, "utf-8")
    file = AccountFile(path)
    before = {account.id: account for account in file.load().accounts}
    try:
        file.save(FULL)
    except NewerVersionError:
        assert path.read_bytes().endswith(data)
        return
    after = {account.id: account for account in file.load().accounts}
    kept = [old.read_bytes() for old in path.parent.iterdir()]
    assert (after, any(data in old for old in kept)) == (before | {"all": FULL}, True)


def _is_toml(data: bytes) -> bool:
    try:
        return bool(tomllib.loads(data.decode()))
    except ValueError:
        return False


STILL_TOML = [length for length in range(len(WHOLE)) if _is_toml(WHOLE[:length])]


@pytest.mark.parametrize("length", STILL_TOML)
def test_a_file_cut_off_where_it_is_still_toml_takes_a_whole_account(
    path: Path, length: int
) -> None:
    path.write_bytes(WHOLE[:length])
    file = AccountFile(path)
    file.save(FULL)
    assert {account.id: account for account in file.load().accounts}["all"] == FULL


TEXTS = st.text(alphabet=st.characters(exclude_categories=["Cs"]))


@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(TEXTS, TEXTS, TEXTS, st.lists(TEXTS))
def test_any_words_come_back(
    path: Path, name: str, full: str, short: str, contacts: list[str]
) -> None:
    account = Account("a", "課" + name, footer=Footer(full, short), contacts=tuple(contacts))
    AccountFile(path).save(account)
    assert account in AccountFile(path).load().accounts


def test_the_sample_follows_guidelines_that_ship(path: Path) -> None:
    known = {file.stem for file in resource("guidelines").glob("*.toml")}
    followed = {
        name for account in AccountFile(path).load().accounts for name in account.guidelines
    }
    assert (bool(followed), followed - known) == (True, set())


BROKEN_PARTS = [
    ("profile = 1", "profile", "表（[account.profile]）"),
    ("profile.purpose = 1", "profile.purpose", "「目的」には文字列"),
    ("profile.operators = ['a', 1]", "profile.operators", "「運用担当者」には並び"),
    ("profile.policy_review_on = '4月'", "profile.policy_review_on", "2026-04-01 の形"),
    ("profile.pace_days = -1", "profile.pace_days", "1以上の整数"),
    ("profile.purpos = 'a'", "profile.purpos", "「purpose」の書き間違い"),
    ("profile.name = 'a'", "profile.name", "という項目は使われません"),
    ("records = 1", "records", "[[account.records]]"),
    ("records = [1]", "recordsの1件目", "表の形"),
    ("records = [{step = 'a'}]", "recordsの1件目", "「on」がありません"),
    ("records = [{step = 'a', on = 3}]", "on", "日付"),
    ("footers = [{full = 'a'}]", "footersの1件目", "「platform」がありません"),
]


@pytest.mark.parametrize(("line", "field", "words"), BROKEN_PARTS)
def test_what_is_wrong_in_a_profile_costs_no_account_and_stays_in_the_file(
    path: Path, line: str, field: str, words: str
) -> None:
    path.write_text(f"{GOOD}{line}\n", "utf-8")
    file = AccountFile(path)
    loaded = file.load()
    told = [
        (field in each.place, words in f"{each.message}{each.remedy}") for each in loaded.problems
    ]
    file.save(replace(loaded.accounts[0], section="企画部"))
    assert loaded.accounts == (KOHO,)
    assert (True, True) in told
    assert line in path.read_text("utf-8")


def test_comments_in_profile_and_records_stay(path: Path) -> None:
    theirs = (
        f"{GOOD}\n[account.profile] # 要綱\npurpose = 'お知らせ'  # 決裁済み\n"
        "\n[[account.records]] # 一件目\nstep = 'listed' # 掲載\non = 2026-04-01\n"
    )
    path.write_text(theirs, "utf-8")
    file = AccountFile(path)
    (account,) = file.load().accounts
    new = replace(
        with_value(account, "target", "市民"),
        records=(*account.records, StepRecord("archive", date(2026, 5, 1), "係長")),
    )
    file.save(new)
    now = path.read_text("utf-8")
    assert file.load() == LoadedAccounts((new,))
    assert all(f"# {word}" in now for word in ("要綱", "決裁済み", "一件目", "掲載"))


def test_an_emptied_field_leaves_the_file(path: Path) -> None:
    file = AccountFile(path)
    path.write_text("schema = 1\n", "utf-8")
    file.save(FULL)
    slim = replace(FULL, profile=Profile(), records=FULL.records[1:], footers=())
    file.save(slim)
    assert file.load() == LoadedAccounts((slim,))


BOOK = FieldBook.shipped()


def values_of(spec: FieldSpec) -> st.SearchStrategy[Value]:
    """Return any value that a field may hold."""
    if spec.kind in (FieldKind.LIST, FieldKind.PLATFORMS):
        return st.lists(TEXTS.filter(bool), min_size=1).map(tuple)
    if spec.kind is FieldKind.DATE:
        return st.dates()
    if spec.kind is FieldKind.NUMBER:
        return st.integers(1, 10_000)
    return TEXTS.filter(bool)


PROFILES = st.fixed_dictionaries(
    {}, optional={spec.id: values_of(spec) for spec in BOOK.without(CORE_FIELDS)}
)
RECORDS = st.lists(st.builds(StepRecord, TEXTS, st.dates(), TEXTS, TEXTS)).map(tuple)
Version = tuple[dict[str, Value], tuple[StepRecord, ...], tuple[PlatformFooter, ...]]
FOOTERS = st.lists(st.builds(PlatformFooter, TEXTS, TEXTS, TEXTS)).map(tuple)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.tuples(PROFILES, RECORDS, FOOTERS), min_size=1, max_size=3))
def test_any_profile_comes_back_however_it_changes(
    path: Path,
    versions: list[tuple[dict[str, Value], tuple[StepRecord, ...], tuple[PlatformFooter, ...]]],
) -> None:
    path.write_text("# 控え\nschema = 1\n", "utf-8")
    file = AccountFile(path)
    for values, records, footers in versions:
        account = replace(KOHO, records=records, footers=footers)
        for name, value in values.items():
            account = with_value(account, name, value)
        file.save(account)
        assert file.load() == LoadedAccounts((account,))
        assert path.read_text("utf-8").startswith("# 控え\n")
