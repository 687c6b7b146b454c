"""Does Qt open a window, and speak Japanese."""

import os
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication, QLabel

from snswriter.selftest.outcome import CheckFailedError, expect
from snswriter.shipped import resource

_HIDDEN = ("-platform", "offscreen")
_TEXT = "広報のお知らせ"


def run(words: Sequence[str]) -> str:
    """Show a window, on the screen only when `--screen` is among `words`."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return _check(running)
    is_hidden = "--screen" not in words and "QT_QPA_PLATFORM" not in os.environ
    return _check(QApplication(["snswriter", *(_HIDDEN if is_hidden else ())]))


def _check(application: QApplication) -> str:
    expect(_translated(), "キャンセル", "Qtの日本語訳")
    translations = _load_own_translations()
    label = QLabel(_TEXT)
    label.show()
    application.processEvents()
    expect(label.isVisible(), True, "ウィンドウの表示")
    label.close()
    name = application.platformName()
    return f"platform {name}, Qt {QLibraryInfo.version().toString()}, {translations}"


def _translated() -> str:
    translator = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if not translator.load("qtbase_ja", folder):
        raise CheckFailedError(f"Qtの日本語訳（qtbase_ja.qm）が{folder}にありません。")
    QCoreApplication.installTranslator(translator)
    word = QCoreApplication.translate("QPlatformTheme", "Cancel")
    QCoreApplication.removeTranslator(translator)
    return word


def _load_own_translations() -> str:
    folder = resource("i18n")
    names = sorted(path.name for path in folder.glob("*.qm")) if folder.is_dir() else []
    for name in names:
        if not QTranslator().load(name, str(folder)):
            raise CheckFailedError(f"画面の訳（{name}）を読み込めません。")
    return f"{len(names)} own translations"
