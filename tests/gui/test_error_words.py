"""Errors speak the language of the program, each of them in its own words."""

import importlib
import pkgutil
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

import snswriter
from snswriter.gui.error_words import ENGLISH, sentence, vault_sentence
from snswriter.ports import (
    DiskFullError,
    OutsideError,
    StorageError,
    VaultLockedError,
    VaultStatus,
)


@pytest.fixture
def japanese() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("ja"))
    yield
    QLocale.setDefault(before)


def kinds(base: type[OutsideError]) -> Iterator[type[OutsideError]]:
    for kind in base.__subclasses__():
        yield kind
        yield from kinds(kind)


def test_every_error_with_words_of_its_own_has_them_in_english() -> None:
    for module in pkgutil.walk_packages(snswriter.__path__, "snswriter."):
        if not module.name.startswith(("snswriter.selftest", "snswriter.__main__")):
            importlib.import_module(module.name)
    own = [
        kind.__name__
        for kind in kinds(OutsideError)
        if kind.__module__.startswith("snswriter.") and ({"what", "remedy"} & vars(kind).keys())
    ]
    assert [name for name in own if name not in ENGLISH] == []


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("error", "words"),
    [
        (DiskFullError("drafts.sqlite3"), "There is not enough room on the disk"),
        (VaultLockedError("koho"), "The keychain is locked."),
        (StorageError("x"), "Something outside the program did not work."),
    ],
)
def test_english(error: OutsideError, words: str) -> None:
    told = sentence(error)
    assert (told.startswith(words), f"({error.where})" in told, told.isascii()) == (
        True,
        True,
        True,
    )


@pytest.mark.usefixtures("japanese")
def test_japanese_is_what_the_error_says() -> None:
    error = DiskFullError("drafts.sqlite3")
    assert sentence(error) == str(error)


@pytest.mark.usefixtures("english")
def test_the_keychain_is_told_of_in_english() -> None:
    told = [vault_sentence(VaultStatus(can, "保管庫")) for can in (True, False)]
    assert [(text.isascii(), "keychain" in text) for text in told] == [(True, True)] * 2
