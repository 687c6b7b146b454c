import codecs
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from snswriter.drafts.account import Account, AccountKind, Footer
from snswriter.drafts.account_checks import account_faults
from snswriter.drafts.banner import contrast, ink_on
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
""".splitlines()
)
FILES = st.lists(LINES).map("\n".join).map(str.encode) | st.binary(max_size=200)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
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
