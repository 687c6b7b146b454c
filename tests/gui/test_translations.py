import re
import shutil
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale
from PySide6.QtWidgets import QApplication

from devtools.places import tool
from devtools.translations import JAPANESE, build, collect
from snswriter.gui.language import chosen_language, spoken_files
from snswriter.settings import Language

JA, EN, SYSTEM = Language.JAPANESE, Language.ENGLISH, Language.SYSTEM


# They are beside every Python that developers set up, not beside the runtime that is installed.
needs_linguist = pytest.mark.skipif(
    sys.platform == "win32" and not Path(tool("pyside6-lupdate")).exists(),
    reason="Qt's tools for translations (lupdate, lrelease) are not there",
)


@needs_linguist
def test_every_sentence_of_the_source_is_in_the_file_and_no_other(tmp_path: Path) -> None:
    fresh = tmp_path / JAPANESE.name
    shutil.copy(JAPANESE, fresh)
    collect(fresh)
    assert fresh.read_text("utf-8") == JAPANESE.read_text("utf-8")


def test_every_sentence_has_its_japanese() -> None:
    text = JAPANESE.read_text("utf-8")
    empty = re.findall(r"<source>([^<]*)</source>\s*<translation[^>]*></translation>", text)
    assert (empty, "unfinished" in text) == ([], False)


def test_placeholders_survive_translation() -> None:
    pairs = re.findall(
        r"<source>(.*?)</source>\s*<translation>(.*?)</translation>",
        JAPANESE.read_text("utf-8"),
        re.DOTALL,
    )
    names = [(set(re.findall(r"\{\w+\}", a)), set(re.findall(r"\{\w+\}", b))) for a, b in pairs]
    assert [pair for pair, (a, b) in zip(pairs, names, strict=True) if a != b] == []


@needs_linguist
def test_what_the_program_loads_is_built_from_the_file(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.qm"
    build(JAPANESE, fresh)
    assert fresh.read_bytes() == JAPANESE.with_suffix(".qm").read_bytes()


@pytest.mark.parametrize(
    ("chosen", "system", "language"),
    [
        (SYSTEM, "ja_JP", JA),
        (SYSTEM, "C", JA),
        (SYSTEM, "en_US", EN),
        (SYSTEM, "fr_FR", EN),
        (JA, "en_US", JA),
        (EN, "ja_JP", EN),
    ],
)
def test_the_language(chosen: Language, system: str, language: Language) -> None:
    assert chosen_language(chosen, QLocale(system)) is language


def test_japanese_reaches_the_program_and_qt_itself(qapp: QApplication) -> None:
    files = spoken_files(JA, QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for translator in files:
        qapp.installTranslator(translator)
    told = (
        QCoreApplication.translate("WindowMenus", "Copy post"),
        QCoreApplication.translate("QPlatformTheme", "Cancel"),
    )
    for translator in files:
        qapp.removeTranslator(translator)
    assert told == ("投稿文をコピー", "キャンセル")


def test_english_needs_no_files() -> None:
    assert spoken_files(EN, "") == ()
